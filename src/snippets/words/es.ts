import type { SnippetWords } from './snippet-words.js';

const frame = 'Pegue este iframe';
const how =
  'Solo para los colores que eligió: póngalo donde está el script del paso anterior. Valen para todos los widgets de este tipo en el sitio; otro tipo necesita su propia línea.';
const sentence = {
  title: 'Una frase debajo',
  how: 'Póngala como texto debajo del iframe, para quien no lo ve. Convierta la dirección en enlace.',
};

export const es: SnippetWords = {
  names: {
    summary: 'El plan de un vistazo',
    commitments: 'Lista de compromisos',
    commitment: 'Un compromiso completo',
    progress: 'Una barra de avance',
    members: 'Integrantes',
    contributions: 'Lo que dijo la gente y lo que hicimos',
    timeline: 'Fechas y noticias',
    feedback: 'Formulario de participación',
  },
  says: {
    summary: 'Cuántos compromisos hay en cada nivel y cuánto tiempo ha pasado.',
    commitments: 'Todos, con barras, búsqueda y filtros; cada uno se abre para ver el detalle.',
    commitment: 'Hitos, cambios, quién está a cargo, informes.',
    progress: 'Cabe en una frase o en una celda.',
    members: 'Por sector, y el grupo de trabajo.',
    contributions: 'Lo que escribió la gente y las respuestas con sus razones.',
    timeline: 'Lo que viene y lo que pasó.',
    feedback: 'El formulario con el que la gente escribe a la coalición.',
  },
  options: {
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
    'show-promise': { label: 'Con la promesa de respuesta y cómo se cumplió' },
    'data-links': { label: 'Enlaces a los datos debajo (JSON, CSV)' },
    from: { label: 'Desde', hint: 'Un año, mes o día: 2026, 2026-05 o 2026-05-31.' },
    to: { label: 'Hasta', hint: 'Un año, mes o día.' },
    kinds: { label: 'Solo estos tipos' },
    endpoint: {
      label: 'Dirección que recibe los mensajes',
      hint: 'Adónde envía el formulario lo que escribe la gente. Su propio coalition-receiver: https://mensajes.su-municipio.example/contributions. O un servicio de formularios, como Formspree: cree ahí un formulario y copie su dirección, https://formspree.io/f/…; abajo debe estar elegido «Un servicio de formularios». Un receptor en otro servidor que su página debe incluir el servidor de la página en ALLOWED_ORIGINS. Los mensajes de la vista previa se envían de verdad.',
    },
    format: { label: 'Qué recibe los mensajes' },
    'no-contact': { label: 'No preguntar nombre ni correo' },
    'no-draft': { label: 'No conservar en la pestaña lo que se escribe' },
    'privacy-url': { label: 'Dirección de su aviso de privacidad' },
    'heading-level': { label: 'Nivel de los títulos', hint: 'Uno más que el título que está encima del widget.' },
    images: { label: 'Logotipos' },
    offline: {
      label: 'Guardar los últimos datos buenos en el navegador del visitante',
      hint: 'Se muestran, con su fecha, cuando el feed no se puede cargar. No en la vista previa.',
    },
  },
  values: {
    list: 'Uno debajo de otro',
    grid: 'Uno al lado de otro',
    own: 'Solo del servidor del feed o de la página',
    any: 'De cualquier servidor',
    none: 'Sin logotipos',
    json: 'Un coalition-receiver',
    form: 'Un servicio de formularios (Formspree, Basin…)',
    open311: 'Un servicio Open311 de la ciudad (GeoReport v2)',
    figures: 'Informado con cifras',
    milestone: 'Hitos',
    revision: 'Cambios',
    assessment: 'Evaluaciones',
    plan: 'Planes',
    event: 'Todos los eventos',
  },
  sites: {
    html: {
      label: 'HTML simple',
      parts: {
        page: {
          title: 'Péguelo en la página',
          how: 'Péguelo donde deba estar el widget. Las primeras líneas se necesitan una vez por página; la etiqueta, cuantas veces quiera.',
        },
      },
    },
    wordpress: {
      label: 'WordPress',
      note: 'Basta uno de estos caminos. El plugin es el más fácil.',
      parts: {
        shortcode: {
          title: 'Con el plugin Coalition Widgets',
          how: 'El plugin es el zip de la carpeta wordpress de la descarga. Instálelo una vez en Plugins → Añadir nuevo → Subir plugin. Después pegue esto en el texto o en un bloque «Shortcode», o use los bloques del plugin. El color principal se elige en Ajustes → Coalition Widgets.',
        },
        oembed: {
          title: 'Sin el plugin: solo la dirección',
          how: 'Péguela sola en una línea; WordPress hace de ella un iframe. Se ve con los colores normales.',
        },
        content: {
          title: 'Sin el plugin: HTML en la página o entrada',
          how: 'Agregue un bloque «HTML personalizado» y pegue. También pueden hacerlo los autores. Funciona cuando quien administra ha dado el paso siguiente.',
        },
        once: {
          title: 'Para ese HTML: una vez, quien administra',
          how: 'Póngalo en el <head> de todas las páginas: con un plugin para código de cabecera y pie, o en el tema. Sirve para todos los widgets del sitio. En el pie también funciona, pero la página se mueve cuando aparece un widget.',
        },
        colour: { title: 'Para ese HTML: el color, quien administra', how },
      },
    },
    drupal: {
      label: 'Drupal',
      parts: {
        content: {
          title: 'En el contenido',
          how: 'Elija el formato de texto «HTML completo», pulse «Fuente» y pegue.',
        },
        once: {
          title: 'Una vez, quien administra',
          how: 'Póngalo en el <head>, en html.html.twig del tema. Sirve para todos los widgets del sitio. También funciona en un bloque con formato «HTML completo» en la región del pie, pero la página se mueve cuando aparece un widget.',
        },
        colour: { title: 'El color, quien administra', how },
      },
    },
    joomla: {
      label: 'Joomla',
      parts: {
        content: { title: 'En el artículo', how: 'Pulse «Alternar editor» debajo del texto y pegue.' },
        once: {
          title: 'Una vez, quien administra',
          how: 'Póngalo en el <head> de la plantilla. Sirve para todos los widgets del sitio. También funciona en un módulo del tipo «Personalizado» que un superusuario guarda sin el editor, pero la página se mueve cuando aparece un widget.',
        },
        colour: { title: 'El color, quien administra', how },
      },
    },
    typo3: {
      label: 'TYPO3',
      parts: {
        page: {
          title: 'Como elemento de contenido',
          how: 'Agregue un elemento de contenido del tipo «HTML» (en «Elementos especiales») y pegue.',
        },
      },
    },
    sharepoint: {
      label: 'SharePoint',
      note: 'SharePoint Online solo muestra otros sitios en iframes. Antes, quien administra debe permitir el servidor en «Seguridad de campos HTML».',
      parts: { frame: { title: frame, how: 'Edite la página, agregue el elemento web «Insertar» y pegue.' }, sentence },
    },
    wix: {
      label: 'Wix',
      parts: {
        frame: { title: frame, how: 'Agregar elementos → Insertar código → Insertar HTML → Código, y pegue.' },
        address: {
          title: 'O solo su dirección',
          how: 'Agregar elementos → Insertar código → Insertar un sitio, y pegue.',
        },
        sentence,
      },
    },
    'google-sites': {
      label: 'Google Sites',
      parts: {
        frame: { title: frame, how: 'Insertar → Incorporar → Código para incorporar, y pegue.' },
        address: { title: 'O solo su dirección', how: 'Insertar → Incorporar → Por URL, y pegue.' },
        sentence,
      },
    },
    squarespace: {
      label: 'Squarespace',
      parts: {
        frame: { title: frame, how: 'Agregue un bloque «Insertar», elija «Fragmento de código» y pegue.' },
        sentence,
      },
    },
    opencities: {
      label: 'OpenCities',
      note: 'Los iframes los pone alguien con el rol OC Site Manager o OC System Administrator.',
      parts: { frame: { title: frame, how: 'Abra la vista del código fuente del texto y pegue.' }, sentence },
    },
    iframe: {
      label: 'Otro sistema que solo acepta un iframe',
      parts: {
        frame: { title: frame, how: 'Péguelo donde su editor acepta un iframe o «código para incorporar».' },
        address: { title: 'O solo su dirección', how: 'Donde su editor pide una dirección para incorporar.' },
        sentence,
        height: {
          title: 'Si la página también acepta un script: la altura correcta por sí sola',
          how: 'Solo si alguien puede agregar un script a la página o a su plantilla, una vez. Da a cada iframe de un widget la altura de su contenido, y el idioma, la fuente y los colores de su página. Una Content Security Policy debe permitir entonces el mismo servidor también en script-src.',
        },
      },
    },
    'tag-manager': {
      label: 'Gestor de etiquetas',
      parts: {
        tag: {
          title: 'Como etiqueta',
          how: 'Agregue una etiqueta del tipo «HTML personalizado», pegue y actívela en las páginas que muestran el widget.',
        },
        content: { title: 'En la página', how: 'Péguelo donde deba estar el widget.' },
      },
    },
    'no-script': {
      label: 'Sin ningún script',
      note: 'El widget como HTML fijo, con los datos del día en que lo hace. Hágalo otra vez cuando cambien los datos.',
      parts: {
        markup: {
          title: 'Pegue esto en la página',
          how: 'El widget como HTML fijo, con los datos de este momento. Los colores los da su propia hoja de estilos: cada parte tiene una clase que empieza con coalition-. Cópielo otra vez cuando cambien los datos.',
        },
        rules: {
          title: 'Para su hoja de estilos',
          how: 'Si la puede cambiar: estas líneas separan las entradas, quitan las viñetas y acortan la página un tercio. El HTML también se lee bien sin ellas.',
        },
        command: {
          title: 'O deje que lo haga un programa',
          how: 'Alguien con una terminal y Node 20 o posterior la ejecuta en la carpeta del proyecto, después de npm ci y npm run build; o en cualquier carpeta después de npm install con el paquete del proyecto (coalition-widgets-….tgz). Escribe el mismo HTML en el archivo widget.html: ábralo con un editor de texto, cópielo todo y péguelo en su página.',
        },
        sentence: { title: 'Una frase debajo', how: 'Dice dónde están los datos más recientes.' },
        contact: {
          title: 'En lugar del formulario',
          how: 'Póngalo como texto en la página y convierta la dirección en enlace.',
        },
      },
    },
  },
  page: {
    title: (folder) => `Fragmentos de código para ${folder}`,
    replace: 'Con opciones y vista previa, lo mismo está en el generador de código. Cambie antes de pegar:',
    folder:
      'la dirección a la que subió esta carpeta. Está en casi todos los fragmentos: cámbiela primero en todo el archivo.',
    feed: 'el ejemplo inventado: escriba la dirección del feed de su coalición.',
    commitment: 'el identificador de un compromiso, de la lista de abajo o del feed.',
    endpoint: 'la dirección que recibe lo que escribe la gente. Si no hay ninguna, no ponga el formulario.',
    coalition: (name, page) =>
      `${name} y ${page}: nombre y dirección de la página de la coalición, para quien no ve el widget.`,
    id: 'identificador',
    shared: 'igual para todos los widgets',
    upgrade: {
      title: (from, to) => `De ${from} a ${to}`,
      how: 'En cada página que tiene la versión anterior, busque los textos de la izquierda que estén ahí y reemplácelos todos a la vez. Para volver atrás, hágalo al revés.',
      search: 'busque',
      replace: 'reemplácelo por',
      same: 'nada: este archivo no cambió',
    },
  },
};
