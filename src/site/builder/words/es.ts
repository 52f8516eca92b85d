import { SNIPPET_WORDS } from '../../../snippets/words/words.js';
import type { BuilderWords } from './builder-words.js';

export const es: BuilderWords = {
  vocabulary: SNIPPET_WORDS.es,
  status: {
    droppedFromLink: (parts) => `No todo lo que dice el enlace que abrió se entendió. En su lugar se tomó: ${parts}.`,
    taken: (name, taken) => `${name}: ${taken}`,
    leftOut: (name) => `«${name}»: se dejó fuera`,
    platform: 'Plataforma',
    thisSite: 'los de este sitio',
    noColour: 'ninguno',
  },
  feed: {
    title: 'Feed',
    address: 'Dirección del feed',
    addressHint:
      'El archivo JSON con los datos que publica su coalición. Su dirección empieza con https:// y suele terminar en .json.',
    isExample: 'Este es el ejemplo inventado. Ponga en su lugar la dirección del feed de su coalición.',
    real: 'Probar con el feed de Nuevo León',
    file: '¿Aún sin publicar? Revise un archivo',
    fileHint: 'Se lee en su navegador y no se envía a ningún lugar.',
    fileShown: (name) =>
      `La vista previa muestra el archivo ${name}. El fragmento de código carga la dirección de arriba: publique ahí el archivo.`,
    dropFile: 'Usar otra vez la dirección',
    check: 'Revisar',
    checking: 'Revisando el feed…',
    noAddress: 'Escriba aquí la dirección del feed: hace falta.',
    wrongAddress: 'Escriba una dirección completa que empiece con https://, sin contraseña.',
    placeholder: (found) =>
      `«${found}» es un nombre de ejemplo de nuestra documentación. Escriba en su lugar el servidor que tiene su archivo.`,
    good: (title, counts, size) => `Feed encontrado: ${title}. ${counts}; ${size}.`,
    counts: (commitments, records, members) =>
      `${commitments} ${commitments === 1 ? 'compromiso' : 'compromisos'}${records > commitments ? ` (${records} registros: algunos son el mismo compromiso en otro plan)` : ''}, ${members} ${members === 1 ? 'integrante' : 'integrantes'}`,
    lost: (count) =>
      count === 1 ? '1 registro no se muestra.' : `${count.toLocaleString('es-MX')} registros no se muestran.`,
    problems: (count) =>
      count === 1 ? '1 problema en el feed' : `${count.toLocaleString('es-MX')} problemas en el feed`,
    problemsNote: 'Todo lo demás se muestra. Quien cuida el feed puede corregirlos (los avisos están en inglés):',
    costs: { field: 'Este campo no se muestra.', record: 'Este registro no se muestra.' },
    consequences: (count) =>
      count === 1
        ? '1 referencia a él tampoco se muestra'
        : `${count.toLocaleString('es-MX')} referencias a él tampoco se muestran`,
    more: (count) => `y ${count.toLocaleString('es-MX')} más`,
    trouble: {
      unreachable: () =>
        'De esta dirección no llegó nada. O nada responde ahí, o el navegador no le entrega la respuesta a esta página; no dice cuál de las dos, así que véalo usted:',
      mixed: () =>
        'La dirección empieza con http:// y esta página usa https: desde ahí el navegador no carga nada por http://, y desde la página de usted tampoco. Pruebe la dirección con https://. Si ahí nada responde, el archivo necesita un servidor con https.',
      cors: () =>
        'En esta dirección no se pudo leer nada, aunque el servidor responde. El navegador no dice por qué; véalo usted:',
      status: (code) =>
        code === '404'
          ? 'No hay ningún archivo en esta dirección (404). Revise si está bien escrita.'
          : `El servidor responde con un error (${code}). Revise si la dirección abre en una ventana privada.`,
      timeout: () => 'El servidor tardó más de 10 segundos. Inténtelo otra vez o ponga el archivo en otro servidor.',
      large: (bytes) =>
        `El archivo pesa ${megabytes(bytes)}. Cada visitante lo cargaría completo; por eso no se revisa nada de más de 20 MB. El feed de una coalición pesa unos cientos de kB: ponga imágenes e informes en otro lugar y enlácelos.`,
      encoding: () =>
        'El archivo no está en UTF-8. Guárdelo en UTF-8: en casi todos los editores, «Guardar como», «Codificación».',
      workbook: () =>
        'Esto es una hoja de cálculo (.xlsx, .ods) u otro zip, no un feed. El comando coalition-feed import hace el feed de una hoja de cálculo: elija el archivo .json que escribe.',
      gzip: () =>
        'El archivo está comprimido (gzip), quizá dos veces: el servidor ya comprime por sí mismo lo que envía. Ponga ahí el archivo .json tal como es.',
      empty: () => 'El archivo está vacío.',
      quotes: () =>
        'El archivo tiene comillas tipográficas (“ ”), como las que escriben los procesadores de texto, donde JSON lleva comillas rectas ("). Cámbielas en un editor de texto simple.',
      json: () => 'El archivo no es JSON y ningún widget puede leerlo. Expórtelo otra vez o pregunte a quien lo hizo.',
      html: () =>
        'Esto es una página web, no un archivo de datos. Busque la dirección del archivo, no la de la página que habla de él.',
      version: (found) =>
        found
          ? `El archivo dice que es «${found}». Los widgets leen «coalition-feed/1»: pida esa versión a quien lo hizo.`
          : 'El archivo es JSON, pero no dice que sea el feed de una coalición. Si lo es, al principio debe decir "version": "coalition-feed/1"; si no, busque el archivo correcto.',
      unreadable: () =>
        'El archivo es JSON, pero no es un feed que se pueda mostrar. Pida a quien lo hizo que corrija esto:',
    },
  },
  blocked: {
    open: 'Abra la dirección en otra pestaña.',
    local:
      'La dirección está en su propia computadora: quienes visiten su página no alcanzan nada ahí, y algunos navegadores no la dejan leer a una página de la web. Para probar un archivo antes de publicarlo, elíjalo en «¿Aún sin publicar? Revise un archivo».',
    insecure:
      'Si la pestaña dice que no hay conexión segura, el servidor no tiene https o su certificado no es válido: quien lo administra debe configurar https. Con http:// no funcionaría en la página de usted.',
    missing:
      'Si la pestaña no muestra ningún archivo, el archivo falta: revise si la dirección está bien escrita, o ponga ahí el archivo.',
    header:
      'Si lo muestra, el servidor no deja que otros sitios lean el archivo. Quien lo administra debe enviar con él esta cabecera HTTP:',
  },
  widget: {
    title: 'Qué mostrar',
    choose: 'Widget',
    language: 'Idioma del widget',
    likePage: 'El de la página donde está',
    likePageHint: (language) =>
      `El generador no ve su página; por eso lo que él mismo escribe está en ${language}: la frase para quien no ve el widget, títulos, iframes, HTML fijo. ¿Su página está en otro idioma? Elíjalo aquí.`,
  },
  options: {
    title: 'Opciones',
    more: 'Más opciones',
    standard: 'Normal',
    all: 'Todo',
    inGeneral: 'La coalición en general, o lo que elija quien escribe',
    choose: 'Elija…',
    wrong: 'Esto no se puede usar y no va en el fragmento de código.',
    wrongAddress:
      'Esto no es una dirección y no va en el fragmento de código. Escriba una que empiece con https://, o una ruta de su propio sitio que empiece con /.',
    mailAddress:
      'Esto es una dirección de correo y un formulario no puede enviar ahí por sí mismo, así que no va en el fragmento de código. Cree un formulario en un servicio que reenvíe los mensajes a su correo (Formspree, Basin) y escriba la dirección que le muestra.',
    placeholder: (found) =>
      `«${found}» es un nombre de ejemplo, así que esto no va en el fragmento de código. Escriba en su lugar la dirección de usted.`,
    aboutReceiver: 'Qué es un receptor y cómo ponerlo en marcha',
  },
  colours: {
    title: 'Colores',
    names: {
      accent: { label: 'Color principal', hint: 'Con uno basta. De él salen textos y líneas que se leen bien.' },
      surface: { label: 'Fondo', hint: 'Vacío: el de la página.' },
      line: { label: 'Líneas', hint: 'Vacío: sale del color del texto.' },
    },
    reset: (name) => `Vaciar ${name}`,
    asHex: (name) => `${name} como texto`,
    wrong: (instead) => `Escriba seis cifras después de #${instead ? `: ${instead}` : ', como en #7a1d3a'}.`,
    contrast: 'Contraste más bajo de cualquier texto, medido en la vista previa',
    schemes: { light: 'Página clara', dark: 'Página oscura' },
    ratio: (ratio, sample) => `${ratio} : 1 («${sample}»)`,
    enough: 'suficiente (se pide 4.5 : 1)',
    tooLow: 'muy bajo: se pide 4.5 : 1. Elija otro fondo.',
    nothing: 'todavía no hay qué medir',
  },
  preview: {
    title: 'Vista previa',
    width: 'Ancho',
    widths: { phone: 'Teléfono', desktop: 'Computadora' },
    scheme: 'Página',
    schemes: { light: 'Clara', dark: 'Oscura' },
    region: 'El widget en vivo',
    fixedRegion: 'El HTML que se copia',
    fixedHint:
      'Esto es lo que usted copia: HTML que no necesita ningún script, con las líneas para su hoja de estilos. En su página tendrá la fuente y los colores de la página.',
    waiting: 'El widget aparece aquí en cuanto haya un feed que se pueda leer.',
    needs: {
      commitment: 'Elija un compromiso en «Opciones».',
      endpoint: 'Escriba en «Opciones» la dirección que recibe los mensajes; entonces se muestra el formulario.',
    },
    linkedEndpoint: (host) =>
      `El enlace que abrió envía a ${host} lo que se escribe en el formulario. Muéstrelo solo si conoce esa dirección.`,
    showForm: 'Mostrar el formulario',
    goThere: 'Ir al campo',
  },
  library: {
    title: 'Aloje usted los archivos',
    label: 'Dónde están los archivos',
    hint: (version) =>
      `Déjelo vacío para cargarlos de este sitio. Para alojarlos usted, ponga en su servidor la carpeta ${version} tal como la hace npm run release:files, y escriba la dirección en la que está.`,
    list: 'Archivos de esta versión',
    checking: 'Buscando los archivos de los widgets…',
    needed:
      'Los archivos de los widgets no están donde el fragmento los cargaría, así que no mostraría nada. Corrija eso primero:',
    good: (folder) => `Encontrados: todos los archivos de esta versión están en ${folder} y ninguno se cambió.`,
    trouble: {
      unreachable: (folder) =>
        `De ${folder} no llegó nada. O nada responde ahí, o el navegador no le entrega la respuesta a esta página; no dice cuál de las dos, así que véalo usted:`,
      mixed: (folder) =>
        `Una página con https no carga nada por http://, así que tampoco de ${folder}. Escriba la dirección con https://.`,
      blocked: (folder) =>
        `En ${folder} no se pudo leer nada, aunque el servidor responde. El navegador no dice por qué; véalo usted:`,
      missing: (folder, version, files) =>
        files.length
          ? `En ${folder} faltan estos archivos: ${files.join(', ')}. Copie ahí otra vez la carpeta ${version}.`
          : `Faltan los archivos: en ${folder} no está su lista. Ponga ahí la carpeta ${version} o corrija la dirección.`,
      unversioned: (folder, version) =>
        `Los archivos están, pero no en una carpeta llamada ${version}. El fragmento nombra la versión: ponga los archivos en ${folder}.`,
      changed: (folder, version, files) =>
        `Estos archivos de ${folder} no son los de la versión ${version}: ${files.join(', ')}. Los navegadores los rechazarían. Cópielos otra vez, sin que nada los cambie en el camino.`,
    },
  },
  page: {
    title: 'Widgets de esta página',
    add: 'Otro widget en la misma página',
    addHint: 'El fragmento los incluye entonces todos, y dice una sola vez lo que la página necesita una vez.',
    now: '(el que está haciendo)',
    notYet: '– todavía no está en el fragmento',
    change: 'Cambiar',
    up: 'Subir',
    down: 'Bajar',
    remove: 'Quitar',
    of: (act, place, name) => `${act}: ${place}. ${name}`,
    kept: (name) => `Queda en la página: ${name}. Elija el siguiente widget.`,
    changing: (name) => `Ahora está cambiando: ${name}.`,
    moved: (name, place, count) => `${name}: ahora ${place} de ${count}.`,
    removed: (name) => `Ya no está en la página: ${name}.`,
    around:
      'Un solo <coalition-feed> alrededor de todos carga los datos una vez. Entre sus dos etiquetas también caben textos de usted.',
    headings: {
      label: 'Título sobre cada widget',
      hint: (language) =>
        `Un nivel por debajo del título bajo el que están los widgets: 2 bajo el de la página. Los títulos dentro de un widget le siguen. Están escritos en ${language}. ¿Su página está en otro idioma? Elíjalo en «Qué mostrar».`,
      none: 'Ninguno',
      level: (level) => `Nivel ${level} (h${level})`,
    },
    short: (host) => `Mi página también está en ${host}: direcciones cortas`,
    shortHint: 'Empiezan con / y siguen sirviendo si el sitio cambia de nombre, como después de una prueba.',
  },
  snippet: {
    title: 'Cópielo en su sitio',
    jump: 'Ir al fragmento de código',
    cms: '¿Con qué está hecho su sitio?',
    noAddress: 'Escriba arriba la dirección del feed; entonces se muestra aquí el fragmento de código.',
    unreadable:
      'El feed no se puede leer, así que un widget no mostraría nada. Cuando se pueda leer, aquí aparece el fragmento de código. ¿Aún no está publicado? Revise arriba un archivo.',
    unfinished: (name, what) => `Todavía no está en el fragmento: ${name}. ${what}`,
    wrongOptions: 'Una opción que no se puede usar se dejó fuera.',
    noEffect: (options) =>
      `Todo se muestra a la vez: sin script nada se puede abrir, elegir ni cargar. Por eso aquí no cambia nada: ${options}.`,
    noColours:
      'Los colores que eligió no están en este HTML, que no tiene barras: los colores se los da la hoja de estilos de su página.',
    notMade: 'No se pudo hacer el HTML: los datos se leyeron hace un momento, pero no llegaron otra vez.',
    noWords: 'No se pudo hacer el HTML: las palabras de su idioma no llegaron.',
    again: 'Intentar otra vez',
    copy: 'Copiar',
    copyThis: (what) => `Copiar: ${what}`,
    copied: 'Copiado',
    copiedThis: (what) => `Copiado: ${what}.`,
    notCopied:
      'Su navegador no deja copiar a esta página. El texto está seleccionado: cópielo con Ctrl+C o con el menú.',
    localFeed:
      'La dirección del feed solo se alcanza desde esta computadora. Escriba arriba la pública antes de copiar.',
    localFiles:
      'Los archivos de los widgets solo se alcanzan desde esta computadora: el fragmento los carga de aquí. Ponga este sitio en un servidor público, o ponga los archivos en un servidor suyo y escriba dónde:',
    serviceAsReceiver: (host) =>
      `${host} es un servicio de formularios y no sabe leer lo que se envía a un coalition-receiver: no llegaría ningún mensaje. Elija «Un servicio de formularios» en «Qué recibe los mensajes».`,
    forPeople: (host) =>
      `Esta dirección de ${host} es una página para personas: no recibe mensajes de un formulario y no llegaría ninguno. La dirección de un coalition-receiver termina en /contributions; un servicio de formularios (Formspree, Basin) muestra una para cada formulario, y un formulario de Google o de Microsoft no tiene ninguna.`,
    insecureEndpoint: (host) =>
      `El formulario envía a ${host} por http://. Desde una página con https, como casi todas, el navegador no envía nada ahí: no llegaría ningún mensaje. Escriba una dirección que empiece con https://.`,
    insecure: (origins) =>
      `El fragmento carga de ${origins}. En una página con https, como casi todas, el navegador lo bloquea y no se muestra ningún widget. Abra este generador con https y escriba direcciones que empiecen con https://.`,
    formElsewhere: (host) =>
      `El formulario envía a ${host}. Si su página está en otro servidor, ${host} debe aceptarlo: un coalition-receiver incluye el origen de la página (https://www.su-municipio.example) en ALLOWED_ORIGINS; un servicio de formularios, entre sus dominios permitidos.`,
    formInFrame: (host, from) =>
      `El formulario está en un iframe y desde ahí envía a ${host}. Un coalition-receiver debe incluir ${from} en ALLOWED_ORIGINS, y null si el editor de su sitio muestra los iframes aislados (sandbox); un servicio de formularios, entre sus dominios permitidos.`,
    formNeedsScript: 'Sin script no hay formulario: lo que sale es una frase con un enlace a la coalición.',
    isExample: 'El fragmento muestra el ejemplo inventado. Ponga arriba la dirección de su propio feed.',
    otherLibrary: (host) =>
      `Los archivos vienen de ${host}, no de este sitio. Use el fragmento solo si confía en ese servidor; si no, vacíe este campo:`,
    frameColours: 'Un iframe solo toma el color principal; fondo y líneas se dejan fuera.',
    frameDark:
      'El iframe está hecho para una página oscura, como se eligió sobre la vista previa. Si su página es clara, elija ahí primero «Clara».',
    frameHeight: 'El iframe tiene una altura fija y se desplaza si no alcanza. Cambie la altura si quiere.',
    noShortcode: 'En el shortcode del plugin, un valor no puede tener [ ] ni \\. Use mejor el bloque del plugin.',
    noCommand:
      'En el comando, un valor no puede tener \\ $ ! % ` ni comillas: la terminal las leería como suyas. Elija otras opciones.',
    policy: {
      title: 'Política de seguridad de contenido (CSP)',
      how: "Solo si su sitio envía una Content-Security-Policy: agregue estas fuentes a sus directivas. La que sea el servidor de su propia página ya está permitida con 'self'. Si no sabe, pregunte a quien administra el sitio; si el widget se ve, no hay nada que hacer.",
      trustedTypes: 'Solo si la política además enumera trusted-types:',
      tagManager: 'Su política también debe permitir lo que su gestor de etiquetas necesita.',
    },
    privacy: {
      title: 'Para su aviso de privacidad',
      how: 'Una frase que describe lo que hace este fragmento. Agréguela a su aviso de privacidad.',
    },
    link: {
      title: 'Enlace a estos ajustes',
      how: 'Abre el generador como está ahora: para otra persona, o para cambiar algo después.',
      file: 'El archivo de su dispositivo no va en el enlace.',
    },
  },
};

function megabytes(bytes: string): string {
  if (!bytes) return 'más de 20 MB';
  return `${(Number(bytes) / 1e6).toLocaleString('es-MX', { maximumFractionDigits: 1 })} MB`;
}
