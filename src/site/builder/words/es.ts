import { SNIPPET_WORDS } from '../../../snippets/words/words.js';
import type { BuilderWords } from './builder-words.js';

export const es: BuilderWords = {
  vocabulary: SNIPPET_WORDS.es,
  status: {
    droppedFromLink: (parts) => `No todo lo que dice el enlace que abriste se entendió. En su lugar se tomó: ${parts}.`,
    taken: (name, taken) => `${name}: ${taken}`,
    leftOut: (name) => `«${name}»: se dejó fuera`,
    platform: 'Plataforma',
    thisSite: 'los de este sitio',
    noColour: 'ninguno',
  },
  feed: {
    title: 'Datos',
    address: 'Dirección de los datos',
    addressHint: 'El archivo JSON que publica tu coalición. Empieza con https:// y suele terminar en .json.',
    isExample: 'Este es el ejemplo inventado. Pon en su lugar la dirección de los datos de tu coalición.',
    file: '¿Aún sin publicar? Revisa un archivo',
    fileHint: 'Se lee en tu navegador y no se envía a ningún lugar.',
    fileShown: (name) =>
      `La vista previa muestra el archivo ${name}. El código carga la dirección de arriba: publica ahí el archivo.`,
    dropFile: 'Usar otra vez la dirección',
    check: 'Revisar',
    checking: 'Revisando los datos…',
    noAddress: 'Escribe aquí la dirección de los datos: hace falta.',
    wrongAddress: 'Escribe una dirección completa que empiece con https:// o http://, sin contraseña.',
    good: (title, counts, size) => `Datos encontrados: ${title}. ${counts}; ${size}.`,
    counts: (commitments, records, members) =>
      `${commitments} ${commitments === 1 ? 'compromiso' : 'compromisos'}${records > commitments ? ` (${records} registros: algunos son el mismo compromiso en otro plan)` : ''}, ${members} ${members === 1 ? 'integrante' : 'integrantes'}`,
    lost: (count) =>
      count === 1 ? '1 registro no se muestra.' : `${count.toLocaleString('es-MX')} registros no se muestran.`,
    problems: (count) =>
      count === 1 ? '1 problema en los datos' : `${count.toLocaleString('es-MX')} problemas en los datos`,
    problemsNote: 'Todo lo demás se muestra. Quien cuida los datos puede corregirlos (los avisos están en inglés):',
    costs: { field: 'Este campo no se muestra.', record: 'Este registro no se muestra.' },
    consequences: (count) =>
      count === 1
        ? '1 referencia a él tampoco se muestra'
        : `${count.toLocaleString('es-MX')} referencias a él tampoco se muestran`,
    more: (count) => `y ${count.toLocaleString('es-MX')} más`,
    trouble: {
      unreachable: () => 'Nada responde en esta dirección. Revisa si está bien escrita y si abre en otra pestaña.',
      cors: () =>
        'En esta dirección no se pudo leer nada, aunque el servidor responde. El navegador no dice por qué; míralo tú:',
      status: (code) =>
        code === '404'
          ? 'No hay ningún archivo en esta dirección (404). Revisa si está bien escrita.'
          : `El servidor responde con un error (${code}). Revisa si la dirección abre en una ventana privada.`,
      timeout: () => 'El servidor tardó más de 10 segundos. Inténtalo otra vez o pon el archivo en otro servidor.',
      large: (bytes) =>
        `El archivo pesa ${megabytes(bytes)}. Cada visitante lo cargaría completo; por eso no se revisa nada de más de 20 MB. Los datos de una coalición pesan unos cientos de kB: pon imágenes e informes en otro lugar y enlázalos.`,
      encoding: () =>
        'El archivo no está en UTF-8. Guárdalo en UTF-8: en casi todos los editores, «Guardar como», «Codificación».',
      json: () =>
        'El archivo no es JSON y ningún componente puede leerlo. Expórtalo otra vez o pregunta a quien lo hizo.',
      html: () =>
        'Esto es una página web, no un archivo de datos. Busca la dirección del archivo, no la de la página que habla de él.',
      version: (found) =>
        found
          ? `El archivo dice que es «${found}». Los componentes leen «coalition-feed/1»: pide esa versión a quien lo hizo.`
          : 'El archivo es JSON, pero no dice que sean datos de una coalición. Si lo son, al principio debe decir "version": "coalition-feed/1"; si no, busca el archivo correcto.',
      unreadable: () =>
        'El archivo es JSON, pero no son datos que se puedan mostrar. Pide a quien lo hizo que corrija esto:',
    },
  },
  blocked: {
    open: 'Abre la dirección en otra pestaña.',
    missing:
      'Si la pestaña no muestra ningún archivo, el archivo falta: revisa si la dirección está bien escrita, o pon ahí el archivo.',
    header:
      'Si lo muestra, el servidor no deja que otros sitios lean el archivo. Quien lo administra debe enviar con él este encabezado:',
  },
  widget: {
    title: 'Qué mostrar',
    choose: 'Componente',
    language: 'Idioma del componente',
    likePage: 'El de la página donde está',
  },
  options: {
    title: 'Opciones',
    more: 'Más opciones',
    standard: 'Normal',
    all: 'Todo',
    choose: 'Elige…',
    wrong: 'Esto no se puede usar y no va en el código.',
    wrongAddress:
      'Esto no es una dirección y no va en el código. Escribe una que empiece con https://, o una ruta de tu propio sitio que empiece con /.',
    aboutReceiver: 'Qué es un receptor y cómo ponerlo en marcha (en inglés)',
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
    wrong: 'Escribe seis cifras después de #, como en #7a1d3a.',
    contrast: 'Contraste más bajo de cualquier texto, medido en la vista previa',
    schemes: { light: 'Página clara', dark: 'Página oscura' },
    ratio: (ratio, sample) => `${ratio} : 1 («${sample}»)`,
    enough: 'suficiente (se pide 4.5 : 1)',
    tooLow: 'muy bajo: se pide 4.5 : 1. Elige otro fondo.',
    nothing: 'todavía no hay qué medir',
  },
  preview: {
    title: 'Vista previa',
    width: 'Ancho',
    widths: { phone: 'Teléfono', desktop: 'Computadora' },
    scheme: 'Página',
    schemes: { light: 'Clara', dark: 'Oscura' },
    region: 'El componente en vivo',
    waiting: 'El componente aparece aquí en cuanto haya datos que se puedan leer.',
    needsCommitment: 'Elige un compromiso en «Opciones».',
    needsEndpoint: 'Escribe en «Opciones» la dirección que recibe los mensajes; entonces se muestra el formulario.',
    linkedEndpoint: (host) =>
      `El enlace que abriste envía a ${host} lo que se escribe en el formulario. Muéstralo solo si conoces esa dirección.`,
    showForm: 'Mostrar el formulario',
    goThere: 'Ir al campo',
  },
  library: {
    title: 'Alojar los archivos tú',
    label: 'Dónde están los archivos',
    hint: (version) =>
      `Déjalo vacío para cargarlos de este sitio. Para alojarlos tú, pon en tu servidor la carpeta ${version} tal como la hace npm run release:files, y escribe la dirección en la que está.`,
    list: 'Archivos de esta versión',
    checking: 'Buscando los archivos de los componentes…',
    needed:
      'Los archivos de los componentes no están donde el código los cargaría, así que no mostraría nada. Corrige eso primero:',
    good: (folder) => `Encontrados: todos los archivos de esta versión están en ${folder} y ninguno se cambió.`,
    trouble: {
      unreachable: (folder) => `Nada responde en ${folder}. Revisa si la dirección está bien escrita.`,
      blocked: (folder) =>
        `En ${folder} no se pudo leer nada, aunque el servidor responde. El navegador no dice por qué; míralo tú:`,
      missing: (folder, version, files) =>
        files.length
          ? `En ${folder} faltan estos archivos: ${files.join(', ')}. Copia ahí otra vez la carpeta ${version}.`
          : `Faltan los archivos: en ${folder} no está su lista. Pon ahí la carpeta ${version} o corrige la dirección.`,
      unversioned: (folder, version) =>
        `Los archivos están, pero no en una carpeta llamada ${version}. El código nombra la versión: pon los archivos en ${folder}.`,
      changed: (folder, version, files) =>
        `Estos archivos de ${folder} no son los de la versión ${version}: ${files.join(', ')}. Los navegadores los rechazarían. Cópialos otra vez, sin que nada los cambie en el camino.`,
    },
  },
  snippet: {
    title: 'Cópialo a tu sitio',
    jump: 'Ir al código',
    cms: '¿Con qué está hecho tu sitio?',
    noAddress: 'Escribe arriba la dirección de los datos; entonces se muestra aquí el código.',
    unreadable:
      'Los datos no se pueden leer, así que un componente no mostraría nada. Cuando se puedan leer, aquí aparece el código. ¿Aún no están publicados? Revisa arriba un archivo.',
    wrongOptions: 'Una opción que no se puede usar se dejó fuera.',
    copy: 'Copiar',
    copyThis: (what) => `Copiar: ${what}`,
    copied: 'Copiado',
    copiedThis: (what) => `Copiado: ${what}.`,
    notCopied:
      'Tu navegador no deja copiar a esta página. El texto está seleccionado: cópialo con Ctrl+C o con el menú.',
    localFeed:
      'La dirección de los datos solo se alcanza desde esta computadora. Escribe arriba la pública antes de copiar.',
    localFiles:
      'Los archivos de los componentes solo se alcanzan desde esta computadora: el código los carga de aquí. Pon este sitio en un servidor público, o pon los archivos en un servidor tuyo y escribe dónde:',
    formElsewhere: (host) =>
      `El formulario envía a ${host}. Si tu página está en otro servidor, ${host} debe aceptarlo: un coalition-receiver incluye el origen de la página (https://www.tu-municipio.example) en ALLOWED_ORIGINS; un servicio de formularios, entre sus dominios permitidos.`,
    formInFrame: (host, from) =>
      `El formulario está en un marco y desde ahí envía a ${host}. Un coalition-receiver debe incluir ${from} en ALLOWED_ORIGINS, y null si el editor de tu sitio muestra los marcos aislados (sandbox); un servicio de formularios, entre sus dominios permitidos.`,
    formNeedsScript: 'Sin script no hay formulario: lo que sale es una frase con un enlace a la coalición.',
    isExample: 'El código muestra el ejemplo inventado. Pon arriba la dirección de tus propios datos.',
    otherLibrary: (host) =>
      `Los archivos vienen de ${host}, no de este sitio. Usa el código solo si confías en ese servidor; si no, vacía este campo:`,
    frameColours: 'Un marco solo toma el color principal; fondo y líneas se dejan fuera.',
    frameHeight: 'El marco tiene una altura fija y se desplaza si no alcanza. Cambia la altura si quieres.',
    noShortcode: 'En el shortcode del plugin, un valor no puede tener [ ] ni \\. Usa mejor el bloque del plugin.',
    noCommand:
      'En el comando, un valor no puede tener \\ $ ! % ` ni comillas: la terminal las leería como suyas. Elige otras opciones.',
    policy: {
      title: 'Política de seguridad de contenido (CSP)',
      how: 'Solo si tu sitio envía una Content-Security-Policy: agrega estas fuentes a sus directivas. Si no sabes, pregunta a quien administra el sitio; si el componente se ve, no hay nada que hacer.',
      trustedTypes: 'Solo si la política además enumera trusted-types:',
      tagManager: 'Tu política también debe permitir lo que tu gestor de etiquetas necesita.',
    },
    privacy: {
      title: 'Para tu aviso de privacidad',
      how: 'Una frase verdadera sobre lo que hace este código. Agrégala a tu aviso de privacidad.',
    },
    link: {
      title: 'Enlace a estos ajustes',
      how: 'Abre el generador como está ahora: para una colega, o para cambiar algo después.',
      file: 'El archivo de tu dispositivo no va en el enlace.',
    },
  },
};

function megabytes(bytes: string): string {
  if (!bytes) return 'más de 20 MB';
  return `${(Number(bytes) / 1e6).toLocaleString('es-MX', { maximumFractionDigits: 1 })} MB`;
}
