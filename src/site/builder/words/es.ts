import type { BuilderWords } from './builder-words.js';

const frame = 'Pega este marco';
const how =
  'Solo para los colores que elegiste: ponlo donde está el script del paso anterior. Valen para todos los componentes de este tipo en el sitio; otro tipo necesita su propia línea.';
const sentence = {
  title: 'Una frase debajo',
  how: 'Ponla como texto debajo del marco, para quien no lo ve. Convierte la dirección en enlace.',
};

export const es: BuilderWords = {
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
        'El servidor responde, pero no deja que otros sitios lean el archivo. Quien lo administra debe enviar este encabezado:',
      status: (code) =>
        code === '404'
          ? 'No hay ningún archivo en esta dirección (404). Revisa si está bien escrita.'
          : `El servidor responde con un error (${code}). Revisa si la dirección abre en una ventana privada.`,
      timeout: () => 'El servidor tardó más de 20 segundos. Inténtalo otra vez o pon el archivo en otro servidor.',
      large: (bytes) =>
        `El archivo pesa ${megabytes(bytes)}. Cada visitante lo cargaría completo; por eso no se revisa nada de más de 5 MB. Los datos de una coalición pesan unos cientos de kB: pon imágenes e informes en otro lugar y enlázalos.`,
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
    corsHeader: 'Access-Control-Allow-Origin: *',
  },
  widget: {
    title: 'Qué mostrar',
    choose: 'Componente',
    names: {
      summary: 'El plan de un vistazo',
      commitments: 'Lista de compromisos',
      commitment: 'Un compromiso completo',
      progress: 'Una barra de avance',
      members: 'Integrantes',
      contributions: 'Tú dijiste, hicimos',
      timeline: 'Fechas y noticias',
      feedback: 'Formulario de participación',
    },
    says: {
      summary: 'Cuántos compromisos van en qué nivel y cuánto tiempo ha pasado.',
      commitments: 'Todos con barras, búsqueda y filtros; cada uno se abre a su detalle.',
      commitment: 'Hitos, cambios, quién está a cargo, informes.',
      progress: 'Cabe en una frase o en una celda.',
      members: 'Por sector, y el grupo de trabajo.',
      contributions: 'Lo que escribió la gente y las respuestas con sus razones.',
      timeline: 'Lo que viene y lo que pasó.',
      feedback: 'El formulario con el que la gente escribe a la coalición.',
    },
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
    words: {
      commitment: { label: 'Compromiso' },
      plan: { label: 'Plan que se muestra primero' },
      member: { label: 'Integrante que se muestra primero' },
      'policy-area': { label: 'Tema que se muestra primero' },
      completion: { label: 'Niveles que se muestran primero' },
      sort: { label: 'Orden al principio' },
      limit: { label: 'Cuántos a la vez', hint: 'Los demás aparecen con un botón.' },
      'no-filters': { label: 'Sin búsqueda ni filtros' },
      'deep-links': {
        label: 'Guardar búsqueda y filtros en la dirección de la página',
        hint: 'Para compartir una vista. Para una sola lista por página. No en la vista previa.',
      },
      sector: { label: 'Solo estos sectores' },
      level: { label: 'Solo estos niveles de gobierno' },
      layout: { label: 'Disposición' },
      'no-people': { label: 'Sin las personas del grupo de trabajo' },
      status: { label: 'Solo con este estado' },
      from: { label: 'Desde', hint: 'Un año, mes o día: 2026, 2026-05 o 2026-05-31.' },
      to: { label: 'Hasta', hint: 'Un año, mes o día.' },
      kinds: { label: 'Solo estos tipos' },
      endpoint: {
        label: 'Dirección que recibe los mensajes',
        hint: 'Adónde envía el formulario lo que escribe la gente. Tu propio coalition-receiver: https://mensajes.tu-municipio.example/contributions. O un servicio de formularios, como Formspree: crea ahí un formulario y copia su dirección, https://formspree.io/f/…; después elige abajo «Un servicio de formularios». Un receptor en otro servidor que tu página debe incluir el servidor de la página en ALLOWED_ORIGINS. Los mensajes de la vista previa se envían de verdad.',
      },
      format: { label: 'Qué recibe los mensajes' },
      'no-contact': { label: 'No preguntar nombre ni correo' },
      'no-draft': { label: 'No conservar en la pestaña lo que se escribe' },
      'privacy-url': { label: 'Dirección de tu aviso de privacidad' },
      'heading-level': { label: 'Nivel de los títulos', hint: 'Uno más que el título que está encima del componente.' },
      images: { label: 'Logotipos' },
      offline: {
        label: 'Guardar los últimos datos buenos en el navegador del visitante',
        hint: 'Se muestran, con su fecha, cuando los datos no se pueden cargar. No en la vista previa.',
      },
    },
    values: {
      feed: 'Como en los datos',
      updated: 'Cambios recientes primero',
      end: 'Los que terminan antes primero',
      completion: 'Los más avanzados primero',
      list: 'Uno debajo de otro',
      grid: 'Uno al lado de otro',
      own: 'Solo del servidor de los datos o de la página',
      any: 'De cualquier servidor',
      none: 'Sin logotipos',
      json: 'Un coalition-receiver',
      form: 'Un servicio de formularios (Formspree, Netlify…)',
      open311: 'Un servicio Open311 de la ciudad (GeoReport v2)',
      government: 'Gobierno',
      legislature: 'Poder legislativo',
      'oversight-body': 'Órganos garantes',
      'civil-society': 'Sociedad civil',
      academia: 'Academia',
      'private-sector': 'Sector privado',
      media: 'Medios',
      international: 'Internacional',
      other: 'Otro',
      national: 'Nacional',
      regional: 'Regional',
      state: 'Estatal',
      provincial: 'Provincial',
      municipal: 'Municipal',
      received: 'Recibida',
      'under-review': 'En revisión',
      answered: 'Respondida',
      'no-evidence': 'Sin evidencia disponible',
      'not-started': 'No iniciado',
      limited: 'Limitado',
      substantial: 'Sustancial',
      complete: 'Completo',
      figures: 'Informado con cifras',
      unknown: 'Sin informar',
      milestone: 'Hitos',
      revision: 'Cambios',
      assessment: 'Evaluaciones',
      plan: 'Planes',
      event: 'Todos los eventos',
      news: 'Noticias',
      lesson: 'Aprendizajes',
      challenge: 'Retos',
      training: 'Capacitaciones',
      talk: 'Charlas',
      forum: 'Foros',
      meeting: 'Reuniones',
      question: 'Pregunta',
      suggestion: 'Sugerencia',
      concern: 'Preocupación',
      demand: 'Exigencia',
      praise: 'Reconocimiento',
    },
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
    goToFiles: 'Dónde están los archivos',
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
    library: 'Dónde están los archivos',
    libraryHint:
      'Déjalo vacío para cargarlos de este sitio. Para alojarlos tú, copia los archivos de esta versión a una carpeta y escribe su dirección.',
    libraryFiles: 'Archivos de esta versión',
    advanced: 'Alojar los archivos tú',
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
      how: 'Abre esta página como está ahora: para una colega, o para cambiar algo después.',
      file: 'El archivo de tu dispositivo no va en el enlace.',
    },
    all: {
      html: {
        label: 'HTML simple',
        parts: {
          page: {
            title: 'Pégalo en la página',
            how: 'Pégalo donde deba estar el componente. Las primeras líneas se necesitan una vez por página; la etiqueta, cuantas veces quieras.',
          },
        },
      },
      wordpress: {
        label: 'WordPress',
        note: 'Basta uno de estos caminos. El plugin es el más fácil.',
        parts: {
          shortcode: {
            title: 'Con el plugin Coalition Widgets',
            how: 'El plugin es el archivo coalition-widgets.zip, que npm run build:wordpress hace en la carpeta del proyecto. Instálalo una vez en Plugins → Añadir nuevo → Subir plugin. Después pega esto en el texto o en un bloque «Shortcode», o usa los bloques del plugin. El color principal se elige en Ajustes → Coalition Widgets.',
          },
          oembed: {
            title: 'Sin el plugin: solo la dirección',
            how: 'Pégala sola en una línea; WordPress hace de ella un marco. Se ve con los colores normales.',
          },
          content: {
            title: 'Sin el plugin: HTML en la página o entrada',
            how: 'Agrega un bloque «HTML personalizado» y pega. También pueden hacerlo los autores. Funciona cuando quien administra ha dado el paso siguiente.',
          },
          once: {
            title: 'Para ese HTML: una vez, quien administra',
            how: 'Ponlo en el pie de todas las páginas: con un plugin para código de cabecera y pie, o en el tema. Sirve para todos los componentes del sitio.',
          },
          colour: { title: 'Para ese HTML: el color, quien administra', how },
        },
      },
      drupal: {
        label: 'Drupal',
        parts: {
          content: {
            title: 'En el contenido',
            how: 'Elige el formato de texto «HTML completo», pulsa «Fuente» y pega.',
          },
          once: {
            title: 'Una vez, quien administra',
            how: 'Ponlo en un bloque con formato «HTML completo» en la región del pie, o en html.html.twig del tema. Sirve para todos los componentes del sitio.',
          },
          colour: { title: 'El color, quien administra', how },
        },
      },
      joomla: {
        label: 'Joomla',
        parts: {
          content: { title: 'En el artículo', how: 'Pulsa «Alternar editor» debajo del texto y pega.' },
          once: {
            title: 'Una vez, quien administra',
            how: 'Ponlo en la plantilla, o en un módulo del tipo «Personalizado» que un superusuario guarda sin el editor. Sirve para todos los componentes del sitio.',
          },
          colour: { title: 'El color, quien administra', how },
        },
      },
      typo3: {
        label: 'TYPO3',
        parts: {
          page: {
            title: 'Como elemento de contenido',
            how: 'Agrega un elemento de contenido del tipo «HTML» (en «Elementos especiales») y pega.',
          },
        },
      },
      sharepoint: {
        label: 'SharePoint',
        note: 'SharePoint Online solo muestra otros sitios en marcos. Antes, quien administra debe permitir el servidor en «Seguridad de campos HTML».',
        parts: { frame: { title: frame, how: 'Edita la página, agrega el elemento web «Insertar» y pega.' }, sentence },
      },
      wix: {
        label: 'Wix',
        parts: {
          frame: { title: frame, how: 'Agregar elementos → Insertar código → Insertar HTML → Código, y pega.' },
          address: {
            title: 'O solo su dirección',
            how: 'Agregar elementos → Insertar código → Insertar un sitio, y pega.',
          },
          sentence,
        },
      },
      'google-sites': {
        label: 'Google Sites',
        parts: {
          frame: { title: frame, how: 'Insertar → Incorporar → Código para incorporar, y pega.' },
          address: { title: 'O solo su dirección', how: 'Insertar → Incorporar → Por URL, y pega.' },
          sentence,
        },
      },
      squarespace: {
        label: 'Squarespace',
        parts: {
          frame: { title: frame, how: 'Agrega un bloque «Insertar», elige «Fragmento de código» y pega.' },
          sentence,
        },
      },
      opencities: {
        label: 'OpenCities',
        note: 'Los marcos los pone alguien con el rol OC Site Manager o OC System Administrator.',
        parts: { frame: { title: frame, how: 'Abre la vista del código fuente del texto y pega.' }, sentence },
      },
      'tag-manager': {
        label: 'Gestor de etiquetas',
        parts: {
          tag: {
            title: 'Como etiqueta',
            how: 'Agrega una etiqueta del tipo «HTML personalizado», pega y actívala en las páginas que muestran el componente.',
          },
          content: { title: 'En la página', how: 'Pégalo donde deba estar el componente.' },
        },
      },
      'no-script': {
        label: 'Sin ningún script',
        note: 'El componente como HTML fijo, con los datos del día en que lo haces. Repite la orden cuando cambien los datos.',
        parts: {
          command: {
            title: 'Hacer el HTML',
            how: 'Alguien con una terminal y Node 20 o posterior la ejecuta en la carpeta del proyecto, después de npm ci y npm run build; o en cualquier carpeta después de npm install con el paquete del proyecto (coalition-widgets-….tgz). Escribe el archivo widget.html: ábrelo con un editor de texto, cópialo todo y pégalo en tu página. Agrega --plain para un editor que solo conserva HTML simple, y --styles para una página cuya política prohíbe estilos dentro de ella.',
          },
          colour: {
            title: 'El color',
            how: 'Pégalo encima del HTML. Con --plain no cambia nada: ahí los colores los da tu propia hoja de estilos.',
          },
          sentence: { title: 'Una frase debajo', how: 'Dice dónde están los datos más recientes.' },
        },
      },
    },
  },
};

function megabytes(bytes: string): string {
  if (!bytes) return 'más de 5 MB';
  return `${(Number(bytes) / 1e6).toLocaleString('es-MX', { maximumFractionDigits: 1 })} MB`;
}
