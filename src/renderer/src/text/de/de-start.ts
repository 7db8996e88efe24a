import type { Part } from '../catalogue.js';
import type { startTexts as English } from '../en-start.js';

/** First start. */
export const startTexts: Part<typeof English> = {
  start: {
    title: 'Kryptosteuern, Zahl für Zahl',
    lead: 'Lotbook führt Ihre Transaktionen in einer verschlüsselten Datei auf diesem Computer, berechnet Gewinne und Einkünfte und zeigt die Datensätze hinter jeder Zahl.',
    connectTitle: 'Ihre eigenen Konten',
    connectWords:
      'Nur lesende Verbindungen über Vezgo, mit Ihrem eigenen Vezgo-Schlüssel. Nichts wird an uns gesandt: Einen Lotbook-Server gibt es nicht.',
    connect: 'Meine Konten verbinden',
    exploreTitle: 'Erst einmal umsehen',
    exploreWords:
      'Zwei erfundene Konten mit Trades, Staking und Übertragungen seit 2021. Ein Klick, und Sie sind wieder heraus.',
    explore: 'Mit Beispieldaten erkunden',
    exploreBusy: 'Beispielkonten werden vorbereitet…',
    withoutTitle: 'Ohne Vezgo',
    withoutWords:
      'Lesen Sie Dateien ein, die Ihre Börse zum Herunterladen anbietet, oder spielen Sie eine Sicherung Ihres Buchs ein.',
    files: 'Dateien importieren',
    restore: 'Sicherung einspielen…',
    credentialsTitle: 'Über Vezgo verbinden',
    credentialsWords: 'Lotbook liest Börsen und Wallets über Vezgo. Geben Sie das Schlüsselpaar Ihres Vezgo-Teams ein.',
    signUp: 'Schlüssel bei vezgo.com erhalten',
    taxTitle: 'Wo Sie Steuern zahlen',
    taxWords:
      'Drei Antworten mit sinnvollen Vorgaben. Alles lässt sich später ändern, und nichts wird für Sie eingereicht.',
    country: 'Land',
    noCountry: 'Regeln keines Landes',
    countryWords: 'Nach wessen Steuerregeln Gewinne und Einkünfte gehen',
    continue: 'Weiter',
    connectNext: 'Speichern und ein Konto verbinden',
    filesNext: 'Speichern und Dateien importieren',
    skip: 'Vorerst überspringen',
    reason: {
      us: 'Es ist, was die Regeln annehmen, wenn vor dem Verkauf keine Einheiten benannt wurden.',
      gb: 'So verlangt es das Gesetz; es gibt nichts zu wählen.',
      ca: 'So verlangt es das Gesetz; es gibt nichts zu wählen.',
      de: 'Diese Reihenfolge nimmt das Finanzamt an, für jedes Konto getrennt.',
      au: 'Es ist die einfachste Reihenfolge; andere sind mit Aufzeichnungen erlaubt, die die Einheiten benennen.',
      es: 'Diese Reihenfolge verlangt die Steuerverwaltung; es gibt nichts zu wählen.',
      it: 'Diese Reihenfolge nennt das Gesetz; es gibt nichts zu wählen.',
      jp: 'Es gilt, solange beim Finanzamt kein anderes Verfahren angemeldet ist.',
      generic: 'Es ist die gebräuchlichste Reihenfolge. Nehmen Sie, was Ihr eigenes Land verlangt.',
    },
  },
};
