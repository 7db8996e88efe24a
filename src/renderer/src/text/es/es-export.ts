import type { Part } from '../catalogue.js';
import type { exportTexts as English } from '../en-export.js';

/** Exports. */
export const exportTexts: Part<typeof English> = {
  export: {
    button: 'Exportar…',
    title: 'Exportar el informe',
    what: 'Años',
    year: '{{year}}',
    all: 'Todos los años',
    formats: 'Archivos',
    format: {
      xlsx: 'Libro de Excel',
      pdf: 'Informe en papel (PDF)',
      csv: 'Tablas CSV',
      turbotax: 'TurboTax (CSV)',
      txf: 'Programas fiscales (TXF)',
      forms: 'Formularios oficiales (PDF)',
      json: 'Resultado para programas (JSON)',
      bundle: 'Paquete para la asesoría (ZIP)',
    },
    formatWords: {
      xlsx: 'Todas las hojas, con fórmulas vivas y totales que cuadran.',
      csv: 'Una tabla por hoja, en un ZIP. Para muchísimas filas y para otros programas.',
      pdf: 'El informe en papel: portada, gráficos, tablas, números de página. Hasta 20.000 filas.',
      turbotax: 'Las filas del formulario 8949 para importarlas en TurboTax.',
      txf: 'Las filas del formulario 8949 con sus casillas, para programas fiscales de escritorio.',
      forms: 'Form 8949 y Schedule D del IRS, rellenados en los archivos que elija.',
      json: 'Cada cifra con todos sus decimales, tal como la obtuvo el motor.',
      bundle:
        'Libro, PDF, tablas, registro y resultado en un solo archivo, con resúmenes criptográficos para comprobarlos.',
    },
    sheets: 'Hojas',
    allSheets: 'Todas las hojas',
    rounding: 'Redondeo',
    roundingWords: 'Los archivos suman filas redondeadas: los totales pueden diferir en céntimos de la pantalla.',
    roundings: {
      cents: 'Al céntimo',
      whole: 'A unidades enteras',
    },
    formFiles: 'Archivo del formulario oficial…',
    formFilesWords:
      'f8949.pdf y f1040sd.pdf del año, del sitio del IRS. Su nombre y su número quedan vacíos para que los rellene.',
    noForms: 'Elija primero los archivos de los formularios.',
    password: 'Contraseña del paquete',
    passwordWords: 'Si se deja vacía, el paquete no se bloquea. Si se pierde la contraseña, no se puede abrir.',
    bom: 'CSV para hojas de cálculo antiguas (marca de orden de bytes)',
    start: 'Exportar',
    noneChosen: 'Elija al menos un archivo.',
    working: 'Escribiendo {{name}}…',
    workingRows: 'Escribiendo {{name}}: {{done, number}} de {{total, number}} filas',
    progress: 'Avance de la exportación',
    saving: 'Guardando {{name}}…',
    saved: 'Guardado:',
    savedSome_one: '{{count, number}} archivo guardado.',
    savedSome_other: '{{count, number}} archivos guardados.',
    stopped: 'Detenido. No se ha guardado ningún archivo.',
    tooMany: 'Demasiadas filas para este tipo de archivo',
    asCsv: 'Exportar como CSV',
    reveal: 'Mostrar en la carpeta',
  },
  rates: {
    missing:
      'Aún no hay tipos de cambio de {{own}} a {{currency}}; por eso no se conocen los valores en {{currency}} y las cifras están incompletas.',
    fetchNow: 'Obtener tipos',
    reportIn: 'Informar en {{currency}}',
  },
};
