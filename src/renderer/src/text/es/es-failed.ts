import type { FailedTexts } from '../en-said.js';

/** What failures say. */
export const failedTexts: FailedTexts = {
  vezgo: {
    offline: 'No se puede acceder a Vezgo. Compruebe la conexión a internet e inténtelo de nuevo.',
    'not-vezgo':
      'El servidor respondió algo que no son datos de Vezgo. Compruebe la red o el proxy e inténtelo de nuevo.',
    interrupted: 'La conexión con Vezgo se cortó en mitad de una respuesta. Inténtelo más tarde.',
    late: 'Vezgo no respondió a tiempo. Inténtelo más tarde.',
    'too-large': 'La respuesta del servidor es mayor de lo que Lotbook acepta.',
    redirected: 'El servidor quiso enviar a Lotbook a otra dirección, y se rechazó. Compruebe la dirección de la API.',
    'too-many': 'Vezgo pide menos peticiones. Espere unos minutos.',
    problem: 'Vezgo tiene un problema. Inténtelo más tarde.',
    refused: 'Vezgo rechazó la petición.',
    unauthorized:
      'Vezgo no acepta la clave. Compruebe el identificador y el secreto de cliente, o el punto de acceso de tokens de su equipo.',
    forbidden: 'Vezgo no permite esto a su equipo.',
    unknown: 'Vezgo no conoce esto.',
    busy: 'Vezgo ya está trabajando en esta cuenta. Espere a que termine.',
    status: 'El servidor respondió con el estado {{status}}.',
    'status-said': 'El servidor respondió con el estado {{status}}. Dijo: {{words}}',
    said: 'Dijo: {{words}}',
    disconnected: 'El proveedor ya no deja entrar a Vezgo. Reconecte la cuenta y sincronice de nuevo.',
    'connected-elsewhere': 'Esta cuenta ya está conectada con otro nombre. Use aquella y quite esta.',
    'strange-id': 'Este no es el identificador de nada en Vezgo.',
    'no-record-id': 'Vezgo envió una operación sin identificador. Inténtelo más tarde.',
    'strange-account': 'Vezgo envió una cuenta que no se puede guardar. Inténtelo más tarde.',
    'left-out': 'Vezgo omitió registros de una lista que aún tiene. Compruébelo todo de nuevo más tarde.',
    circling: 'Vezgo envía una y otra vez las mismas operaciones. Inténtelo más tarde.',
    unlisted:
      'Vezgo ya no incluye esta cuenta. Conéctela de nuevo para recibir registros nuevos; lo que se cuente dos veces aparecerá en Revisión.',
    'list-gone': 'Esa cuenta ya no está en su lista. Sincronice para actualizarla.',
    cancelled: 'Cancelado.',
    'sync-under-way': 'Hay una sincronización en curso. Espérela o cancélela.',
    'sync-running': 'Ya hay una sincronización en marcha. Espere a que termine o cancélela.',
    'sync-cancelled': 'La sincronización se canceló.',
    'sync-broken':
      'La sincronización se interrumpió dentro de Lotbook. Lo que había llegado se conserva; sincronice de nuevo.',
    'other-person':
      'Los datos de aquí pertenecen a otro identificador de cliente o nombre de usuario. Use aquellos con los que se sincronizaron, o guarde estas cuentas en una carpeta propia (LOTBOOK_DATA_DIR, --data-dir).',
    'not-configured':
      'Introduzca primero su clave de Vezgo: identificador de cliente, secreto de cliente y un nombre de usuario.',
    'not-accepted': 'La clave no se acepta.',
    'check-client': 'Compruebe el identificador de cliente, el secreto de cliente y el nombre de usuario.',
    'team-offline':
      'No se puede acceder al punto de acceso de tokens. Compruebe su dirección y la conexión a internet.',
    'team-problem':
      'El punto de acceso de tokens tiene un problema. Inténtelo más tarde, o pregunte a quien lo mantiene.',
    'team-redirected':
      'El punto de acceso de tokens envía a Lotbook a otra dirección, y se rechaza. Introduzca esa misma dirección.',
    'team-nowhere': 'No hay ningún punto de acceso de tokens en esta dirección. Compruebe la dirección.',
    'team-refused': 'El punto de acceso de tokens rechaza la petición. Compruebe sus cabeceras y parámetros.',
    'login-name': 'El nombre de usuario solo puede tener letras, cifras y signos del teclado latino básico.',
    'strange-header':
      'Una cabecera del punto de acceso de su equipo tiene un nombre o un valor que ninguna cabecera puede tener.',
    'twice-named': 'Cada cabecera y cada parámetro puede figurar una sola vez.',
    'too-long-pairs': 'Las cabeceras y los parámetros son demasiado largos para el llavero de este sistema.',
    'team-address':
      'El punto de acceso de tokens debe ser una dirección https, o http en este equipo, sin nombre de usuario, consulta ni fragmento. Los parámetros y las cabeceras tienen su propio lugar.',
    'no-token': 'El punto de acceso de tokens respondió algo que no es un token. Compruebe su dirección.',
    'old-runtime':
      'Lotbook funciona aquí sobre un Electron antiguo y no se conecta con él a servidores de internet. Inicie Lotbook con un Electron actual.',
    'old-runtime-sample':
      'Lotbook funciona aquí sobre un Electron antiguo y no se conecta con él a servidores de internet. Explore los datos de muestra, o inicie Lotbook con un Electron actual.',
    'sample-data': 'Salga primero de los datos de muestra: esto pertenece a sus propios datos.',
    'sample-unread': 'La muestra no se pudo leer.',
    'connect-open': 'Ya hay una ventana de Connect abierta. Termínela o ciérrela primero.',
    'connect-insecure':
      'La conexión se detuvo: una página quiso salir de la conexión segura (https). No se conectó nada. Inténtelo de nuevo, y dígaselo a Vezgo si vuelve a ocurrir.',
    'connect-late': 'Vezgo Connect no respondió a tiempo. No se conectó nada. Compruebe la red e inténtelo de nuevo.',
    'connect-offline':
      'No se puede acceder a Vezgo Connect. No se conectó nada. Compruebe la red e inténtelo de nuevo.',
    'connect-broken': 'La ventana de Connect dejó de funcionar. No se conectó nada. Inténtelo de nuevo.',
    'connect-foreign':
      'El resultado no pertenecía a esta conexión y se rechazó. No se conectó nada. Inténtelo de nuevo.',
    'connect-failed': 'La cuenta no se pudo conectar. No se conectó nada. Inténtelo de nuevo.',
    'connect-failed-created':
      'La cuenta no se pudo conectar. Aun así se creó: sincronice para verla y reconéctela después desde la lista.',
    'connect-said': 'Vezgo dice: «{{words}}». No se conectó nada. Inténtelo de nuevo.',
    'connect-said-created':
      'Vezgo dice: «{{words}}». Aun así la cuenta se creó: sincronice para verla y reconéctela después desde la lista.',
  },
  store: {
    unreadable: 'El libro no se puede leer: el archivo está dañado, o la clave del llavero pertenece a otro libro.',
    damaged: 'El libro está dañado.',
    'lost-nothing':
      'En Vezgo no se ve afectado nada: restaure una copia de seguridad, o empiece de nuevo y sincronice para volver a descargar sus registros; el archivo actual se guarda aparte.',
    locked: 'El libro está abierto en otra ventana u otro comando de Lotbook. Ciérrelo e inténtelo de nuevo.',
    'not-writable':
      'Lotbook no puede escribir en su carpeta de perfil. Dese permiso de escritura, o elija otra carpeta.',
    'read-only': 'El libro solo se pudo abrir para lectura.',
    'disk-full': 'El disco está lleno. Libere espacio e inténtelo de nuevo; lo que estaba guardado está a salvo.',
    newer: 'Este libro lo escribió una versión más nueva de Lotbook. Instale esa versión o una posterior.',
    none: 'Aquí no hay ningún libro.',
    'key-lost': 'El llavero ya no tiene la clave de este libro. Desbloquéelo e inténtelo de nuevo.',
    'key-gone':
      'La clave de este libro ya no está en el llavero, así que no se puede leer. Use la clave de recuperación, si guardó una, o restaure el llavero. O empiece de nuevo: el libro se guarda aparte, y una sincronización vuelve a descargar sus registros.',
    'key-not-kept': 'El llavero no guardó la clave de la base de datos. Desbloquéelo e inténtelo de nuevo.',
    'no-keychain': 'El llavero del sistema no se puede usar.',
    'keychain-missing':
      'Instale libsecret y un llavero como gnome-keyring, inicie una sesión de escritorio e inténtelo de nuevo.',
    'keychain-locked': 'Desbloquéelo, permita que Lotbook lo use e inténtelo de nuevo.',
    sound: 'El libro está sano, así que no hay nada que apartar. Quite sus cuentas, o restaure una copia de seguridad.',
    'other-recovery-key':
      'Esta clave de recuperación no es la de este libro. Elija la que se guardó de él; si era esa, el libro está dañado: restaure una copia de seguridad.',
    'recovery-unread': 'El archivo de la clave de recuperación no se puede leer. Elija el archivo que guardó Lotbook.',
    'no-recovery-key': 'Este archivo no contiene ninguna clave de recuperación de Lotbook.',
    'recovery-mistake': 'La clave de recuperación tiene un error.',
    'choose-recovery-key': 'Elija el archivo que guardó Lotbook, o compare la clave signo a signo.',
    'backup-onto-book': 'Este archivo es el propio libro. Elija otro nombre u otra carpeta para la copia.',
    'backup-unread': 'La copia de seguridad no se puede leer. Elija el archivo de una copia de seguridad.',
    'backup-damaged': 'Esta copia está dañada, o no es de Lotbook. Elija otra; no se ha cambiado nada.',
    'backup-key':
      'Esta copia se hizo con otra clave, o está dañada. Elija la clave de recuperación que le corresponde.',
    'backup-keys':
      'Ni la clave de este equipo ni esa clave de recuperación abren esta copia. Elija la clave de recuperación que le corresponde; si era esa, la copia está dañada.',
    'removing-account': 'Se está quitando otra cuenta. Espere e inténtelo de nuevo.',
    'being-removed': 'Esta cuenta se está quitando. Espere e importe de nuevo.',
    'import-under-way': 'Se está importando o retirando un archivo. Espere o cancele, e inténtelo de nuevo.',
    'seal-gone': 'Este año sellado ya no está.',
    'seal-digest': 'El documento sellado no es aquel del que habla su resumen.',
    'nothing-to-seal': 'Este ejercicio no tiene transmisiones ni rendimientos: no hay nada que sellar.',
    'no-seal': 'Esto no es un sello: el archivo no es JSON. Elija el archivo que se selló.',
    'other-seal': 'Este no es un sello de una clase que esta versión conozca ({{format}}).',
    'changed-seal': 'El sello se cambió después de hacerse: su contenido no casa con sus resúmenes.',
    'nothing-to-undo': 'No hay nada que deshacer: ya se retiró.',
    'nothing-to-redo': 'No hay nada que rehacer.',
    closed: 'Estos datos se cerraron entretanto.',
    'closed-reading': 'Los datos se cerraron mientras se leían.',
    'closed-copying': 'Los datos se cerraron antes de que su copia estuviera completa.',
    'closed-deriving':
      'Los datos se cerraron antes de que los asientos estuvieran listos. Se harán en la próxima apertura.',
    'other-data': 'Ahora se muestran otros datos. Pregunte de nuevo.',
    'nothing-changed': 'Cancelado: no se cambió nada.',
    'ledger-stays': 'Cancelado: los asientos quedan como estaban.',
    inside:
      'Algo salió mal dentro de Lotbook. No se perdió nada; inténtelo de nuevo, y comuníquelo si vuelve a ocurrir.',
    'wrong-request': 'La aplicación hizo una petición que no debía.',
  },
  file: {
    'too-many-rows': 'Este archivo tiene más de 250 000 filas. Expórtelo por partes, un año cada una.',
    'ledger-too-large': 'Este archivo de asientos pasa de 64 MB. Divídalo en partes.',
    'no-table':
      'Este archivo no contiene ninguna tabla: se espera una exportación CSV con cabecera, o un archivo de asientos.',
    'table-gone': 'Este archivo no contiene ninguna tabla.',
    'other-header': 'La cabecera de este archivo no es la del formato elegido. Elija otro formato.',
    'ledger-faulty': 'El archivo de asientos tiene un fallo: {{fault}}',
    'ledger-faults': 'El archivo de asientos tiene un fallo: {{fault}}\n(y {{more}} más)',
    'open-quote':
      'Línea {{line}}: se abre una comilla que nunca se cierra. Exporte el archivo de nuevo, o corrija esa línea.',
    'other-account': 'Esa cuenta no admite archivos de este formato. Elija otra, o una nueva.',
    'import-under-way': 'Hay otra importación en curso. Espérela o cancélela.',
    'import-gone': 'Esa importación ya no está en la lista.',
    'no-rows': 'El archivo no tiene filas bajo su cabecera: no hay nada que importar.',
    'no-mapping': 'Diga qué es cada columna de este archivo: su cabecera no es de ningún formato conocido.',
    'file-gone': 'El archivo ya no está.',
    'file-closed': 'El archivo no se puede abrir. Compruebe que su unidad está conectada y elíjalo de nuevo.',
    'may-not-read': 'No tiene permiso para leer este archivo. Cópielo en una carpeta propia y elija la copia.',
    'open-elsewhere': 'Otro programa tiene este archivo. Ciérrelo allí y elíjalo de nuevo.',
    'not-plain': 'El archivo no es un archivo corriente.',
    'file-too-large': 'Este archivo pasa de 256 MB. Expórtelo por partes, un año cada una.',
    'file-empty': 'Este archivo está vacío. Expórtelo de nuevo o elija otro.',
    'file-binary': 'Este archivo no es texto. Elija una exportación CSV o JSON.',
    'file-zip':
      'Este archivo es un ZIP o un libro de Excel. Descomprímalo, o guarde la tabla como CSV, y elija ese archivo.',
    'file-pdf': 'Este archivo es un PDF. Use la exportación CSV de la plataforma.',
    'file-old-excel': 'Este archivo es un libro de Excel antiguo. Guarde la tabla como CSV y elija ese archivo.',
    'pick-again': 'Elija el archivo otra vez: ya no se conoce.',
    'disk-full': '{{path}}: el disco está lleno. Libere espacio e inténtelo de nuevo.',
    unwritable: '{{path}}: no se puede escribir. Compruebe que la unidad está conectada o elija otro lugar.',
    'no-folder': '{{path}}: su carpeta no existe. Créela o elija otra.',
    'not-permitted':
      '{{path}}: no está permitido escribir ahí, u otro programa tiene el archivo abierto. Ciérrelo allí o elija otra carpeta.',
    'read-only-place': '{{path}}: en este lugar solo se puede leer. Elija una carpeta en otra parte.',
    'file-in-use': '{{path}}: otro programa tiene este archivo abierto. Ciérrelo allí o elija otro nombre.',
    'name-taken': '{{path}}: otra cosa ya tiene este nombre. Elija otro.',
    'long-name': '{{path}}: este nombre es demasiado largo. Elija uno más corto.',
    'too-large-to-save': 'El archivo es demasiado grande para guardarlo. Exporte menos hojas.',
    'not-saved': 'No se guardó nada.',
    'not-being-saved': 'Este archivo no se está guardando (ya). Expórtelo de nuevo.',
    'other-size': 'El archivo no llegó como se anunció. No se guardó nada; expórtelo de nuevo.',
    'not-of-now': 'Solo se pueden mostrar los archivos guardados desde que se inició Lotbook.',
    'no-year': 'No existe el ejercicio «{{year}}». Elija uno de: {{years}}.',
    'stale-row': 'Esta fila no se sigue de los asientos presentes. Calcule de nuevo el informe y pregunte otra vez.',
    'export-cancelled': 'La exportación se canceló.',
    'pdf-late': 'El PDF tardó demasiado. Elija menos hojas, o un libro de cálculo.',
    'no-pdf': 'Aquí no se puede hacer un PDF. Elija un libro de cálculo e imprímalo.',
    'pdf-rows':
      'El informe tiene {{rows}} filas; en un PDF caben {{most}}. Elija menos hojas, o un libro de cálculo o CSV para todas.',
    'workbook-rows':
      'La hoja {{sheet}} tiene {{rows}} filas. Un libro de cálculo de más de {{most}} filas tarda demasiado en abrirse y recalcularse: elija CSV, que no tiene ese límite, un solo año, o menos hojas.',
    'no-format': 'El informe no existe en este formato.',
    'no-txf':
      'TXF es para un ejercicio de Estados Unidos, hasta 2024: no tiene códigos para las casillas posteriores de activos digitales. Elija el CSV de TurboTax, o el libro de cálculo.',
    'txf-boxes':
      'TXF no tiene códigos para las casillas de activos digitales (desde el ejercicio 2025). Elija el CSV de TurboTax o el extracto adjunto.',
    'not-in-usd':
      'Este informe está en {{currency}}; los formularios y programas fiscales de Estados Unidos solo admiten USD. Elija USD como moneda y exporte de nuevo.',
    'no-turbotax': 'El CSV de TurboTax es para un ejercicio de Estados Unidos. Elija un año, u otro formato.',
    'no-forms': 'Los formularios son para un ejercicio de Estados Unidos. Elija un año, u otro formato.',
    'choose-forms':
      'Elija primero los archivos de los formularios: f8949.pdf y f1040sd.pdf del año, del sitio del IRS.',
    'form-unread':
      '{{file}}: no se puede leer como formulario PDF. Guarde de nuevo el formulario desde el sitio de la administración tributaria, sin contraseña.',
    'form-twice': '{{file}}: este formulario se eligió dos veces. Elija un archivo de cada uno.',
    'form-unknown':
      '{{file}}: no es ni un Form 8949 ni un Schedule D que Lotbook conozca: {{what}}. No se escribió nada. Use en su lugar el extracto adjunto (hoja «Form 8949»).',
    'form-year': '{{file}}: este es el formulario de {{printed}} («{{title}}»). Elija el de {{year}}.',
    'form-boxes':
      '{{file}}: este Form 8949 tiene las casillas {{boxes}}, las de otro año. Elija el formulario de {{year}}.',
    'form-copies':
      '{{file}}: harían falta {{copies}} ejemplares, más de {{most}}. Anote los totales de cada casilla en un ejemplar, y adjunte la hoja «Form 8949» como extracto.',
    'no-1099':
      'Este archivo no tiene las columnas de un Form 1099-DA. Hacen falta al menos activo, unidades, fecha de venta e importe, bajo títulos como "Asset", "Units", "Date sold", "Proceeds", "Cost basis", "Date acquired", "Basis reported", "Term".',
  },
  form: {
    'no-fields': 'no tiene campos que rellenar',
    fields: 'tiene {{fields}} campos, como {{names}}',
    'titled-no-fields': 'se titula «{{title}}» y no tiene campos que rellenar',
    'titled-fields': 'se titula «{{title}}» y tiene {{fields}} campos, como {{names}}',
  },
  brokerCell: {
    'no-asset': 'No se nombra ningún activo.',
    'long-asset': 'El nombre del activo es demasiado largo.',
    'no-units': 'Las unidades deben ser más de 0.',
    'no-date': 'No hay una fecha como 12/31/2025 o 2025-12-31.',
    'no-term': 'El plazo no es ni corto ni largo.',
    'on-no-form':
      'Una venta de la casilla C, F, I o L no está en ningún formulario de un bróker: quite la fila. El formulario 8949 tiene la venta en esa casilla sin ella.',
    'no-amount': 'No hay un importe como 1234.56.',
    'below-zero': 'Un importe menor que 0 no figura en este formulario.',
    'more-cells': 'La fila tiene más celdas que títulos el archivo: ponga entre comillas los importes con comas.',
  },
  rate: {
    status:
      'El servidor de los tipos de cambio respondió con el estado {{status}}. Inténtelo más tarde, o importe un archivo de tipos.',
    offline:
      'Los tipos de cambio no se pudieron descargar. Compruebe su conexión e inténtelo de nuevo, o importe un archivo de tipos.',
    'too-much': 'El servidor de los tipos de cambio envió demasiado. Importe en su lugar un archivo de tipos.',
    cancelled: 'Cancelado: los tipos están como estaban.',
    'strange-answer':
      'Lo que vino de {{source}} no son tipos de cambio. Inténtelo más tarde, o importe un archivo de tipos.',
    'no-day': 'Ese día no está en el calendario.',
    'no-currency': 'Ese no es el código ISO 4217 de una moneda nacional, como EUR.',
    'no-number': 'Un tipo debe ser un número mayor que 0, como 0.9127.',
    'too-large': 'El archivo es demasiado grande para tipos de cambio.',
    'zip-damaged': 'Este archivo ZIP está dañado. Descárguelo de nuevo.',
    'zip-without-csv': 'En este archivo ZIP no hay ningún CSV. Tome eurofxref-hist.zip del Banco Central Europeo.',
    'zip-too-large': 'El archivo dentro de este ZIP es demasiado grande para tipos de cambio.',
    'no-rates':
      'Estos no son tipos de cambio: {{what}}. Tome eurofxref-hist.csv o su ZIP del Banco Central Europeo, o el JSON o CSV de FXUSDCAD del Banco de Canadá.',
  },
  option: {
    method: 'Las reglas de {{rules}} no admiten el método «{{choice}}». Elija uno de estos: {{choices}}.',
    scope: 'Las reglas de {{rules}} no admiten la asignación «{{choice}}». Elija una de estas: {{choices}}.',
    year: 'Se eligió un método para un año que no lo es. Los ejercicios fiscales de {{rules}} se escriben como {{example}}.',
    pooled:
      'El método «{{method}}» agrupa todas las unidades y por eso no puede cambiar de un año a otro. Elija entre {{methods}}, o un solo método para todos los años.',
    timezone: 'No se conoce la zona horaria. Indique un nombre IANA, como Europe/Madrid o America/Toronto.',
  },
  noRates: {
    'first-line': 'la primera línea no es la del BCE',
    'no-days': 'no hay ningún día con un tipo',
    'line-date': 'la línea {{line}} no empieza con una fecha',
    'line-rate': 'la línea {{line}}, columna {{column}} no contiene un tipo',
    'no-observations': 'el JSON no tiene observaciones',
    'broken-json': 'el JSON está roto',
    'observation-date': 'una observación no tiene fecha',
    'observation-rate': '{{day}} no contiene un tipo de {{currency}}',
  },
};
