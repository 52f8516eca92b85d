import type { SiteWords } from './site-words.js';

const ogpPage = 'https://www.opengovpartnership.org/members/nuevo-leon-state-mexico/';
const exampleData = '/feeds/example.json';

export const es: SiteWords = {
  skip: 'Ir al contenido',
  mainNavigation: 'Principal',
  languages: 'Idioma',
  otherLanguage: 'English',
  breadcrumb: 'Estás aquí',
  start: 'Inicio',
  onThisPage: 'En esta página',
  navigation: { home: 'Gobierno abierto', example: 'Ejemplo', privacy: 'Privacidad' },
  columns: { commitment: 'Compromiso', progress: 'Avance' },
  footer: 'Una demostración de coalition-widgets. No es el sitio de ningún gobierno.',
  project: {
    name: 'Coalition Widgets',
    navigation: 'Coalition Widgets',
    entries: { home: 'Nuevo León', example: 'Ejemplo', embed: 'Generador de código', docs: 'Documentación' },
    footer: 'Coalition Widgets es software libre con licencia MIT. No usa cookies ni cuenta visitas.',
  },
  sentSomething: '¿Enviaste algo? Léelo y respóndelo en /desk/, como lo haría el personal.',
  noReceiver: {
    text: 'Aquí estaría el formulario con el que la gente escribe a la Coalición. Esta copia del sitio es solo una carpeta de archivos: nada aquí puede recibir un mensaje, por eso no se muestra un formulario. Con un receptor es una etiqueta más:',
    link: 'ver la documentación',
  },
  embed: {
    title: 'Generador de código',
    description: 'Elija qué mostrar, véalo al momento y copie el fragmento de código para su gestor de contenidos.',
    lead: 'Elija qué debe mostrar su página, véalo al momento y copie el fragmento de código para su sitio. Sin cuenta y sin instalar nada.',
    noScript:
      'El generador necesita JavaScript, porque muestra el widget real mientras usted elige. Las etiquetas se describen en la documentación.',
    notStarted:
      'El generador no se ha iniciado. ¿Abrió esta página desde una carpeta de su computadora? Suba la carpeta completa a su sitio y ábrala ahí con https.',
  },
  widget: {
    description: 'Un widget con los datos que indica la dirección.',
    from: 'Datos de',
    data: 'Abrir los datos',
    build: 'Ponerlo en su propia página',
    wrong: {
      title: 'Esta dirección no muestra nada',
      text: 'La dirección de esta página debe nombrar un widget y, después de src=, la dirección https del feed de una coalición. El generador de código escribe esas direcciones.',
    },
  },

  home: {
    siteName: 'Tu Municipio',
    siteLine: 'Nuevo León, México',
    notice: {
      label: 'Demostración',
      text: 'Así podría verse la Coalición en el sitio de un municipio. Los datos son reales y vienen de documentos públicos; ningún gobierno administra esta página.',
    },
    title: 'Gobierno abierto en Nuevo León',
    description:
      'Quiénes forman la Coalición Nuevo León Abierto, a qué se comprometieron, qué se ha informado y cómo participar.',
    lead: 'El Estado de Nuevo León, Monterrey, San Pedro Garza García, el instituto de transparencia y organizaciones de la sociedad civil hicieron promesas juntos: abrir sus datos, explicar sus decisiones y tomar más de ellas con la gente. Aquí ves quiénes son, qué prometieron y qué se ha informado.',
    progress: {
      title: 'Cómo van los compromisos',
      text: 'Los planes de 2022–2024 ya terminaron. Hasta dónde llegó cada compromiso está escrito en informes. Sus resultados no están en los datos de esta página; por eso dice que el resultado está sin informar, con el enlace al informe.',
      summaryFallback: {
        sentence: 'Los planes también están en',
        link: 'la página de la Coalición en OGP',
        href: ogpPage,
      },
      caption: 'Cuatro de los compromisos',
      rows: [
        { commitment: 'MXMTY0005', name: 'Corredores verdes', lead: 'Estado, Monterrey y San Pedro' },
        { commitment: 'MXSPG0003', name: 'Transparencia proactiva', lead: 'Estado, Monterrey, San Pedro e INFONL' },
        { commitment: 'MXSPG0002', name: 'Reportes de servicios públicos', lead: 'San Pedro' },
        { commitment: 'MXNLE0002', name: 'Niñas, niños y adolescentes participan', lead: 'Estado' },
      ],
      fallback: { link: 'Ver la página de OGP', href: ogpPage },
    },
    commitments: {
      title: 'Todos los compromisos',
      text: 'Abre uno para ver quién está a cargo, cuándo se hizo, qué cambió y de dónde vienen los datos. Dos promesas están en los planes de dos municipios; por eso aparecen dos veces.',
      fallback: {
        sentence: 'Los compromisos también están en',
        link: 'la página de la Coalición en OGP',
        href: ogpPage,
      },
    },
    commitment: {
      title: 'Un compromiso completo',
      text: 'San Pedro prometió que quien reporta una falla en un servicio público pueda ver en qué va su reporte, y por qué se resolvió o no.',
      id: 'MXSPG0002',
      fallback: {
        sentence: 'Este compromiso también está en',
        link: 'la página de San Pedro en OGP',
        href: 'https://www.opengovpartnership.org/members/san-pedro-garza-garcia-mexico/',
      },
    },
    members: {
      title: 'Quiénes participan',
      text: 'Gobiernos y sociedad civil se sientan a la misma mesa, con el órgano que vigila la transparencia.',
      fallback: {
        sentence: 'Los integrantes también están en',
        link: 'la página de la Coalición en OGP',
        href: ogpPage,
      },
    },
    contributions: {
      title: 'Lo que dijo la gente y lo que hicimos',
      text: 'Lo que escribió la gente y lo que respondió la Coalición. En los documentos públicos no hay nada de esto; por eso todavía no hay qué mostrar.',
      fallback: { sentence: 'Más sobre la Coalición en', link: 'su página en OGP', href: ogpPage },
    },
    feedback: {
      title: 'Participa',
      text: 'Pregunta, sugiere, reclama o cuenta qué salió bien. Esto es una demostración: a la Coalición real no le llega lo que envíes. Queda en /desk/ de este sitio, donde también se contesta a la coalición inventada de /example/.',
      privacy:
        'En esta página de demostración, tu mensaje se guarda en la computadora donde funciona la página y no va a ningún otro lugar.',
      fallback: {
        sentence: 'También puedes escribir a la Coalición: sus contactos están en',
        link: 'su página en OGP',
        href: ogpPage,
      },
    },
    timeline: {
      title: 'Fechas y noticias',
      fallback: { sentence: 'Las noticias también están en', link: 'la página de la Coalición en OGP', href: ogpPage },
    },
    about: {
      title: 'La Coalición en breve',
      paragraphs: [
        'En 2022 entró a OGP Local, el programa de la Alianza para el Gobierno Abierto para estados y ciudades.',
        'Una coalición, tres planes: el del estado, el de Monterrey y el de San Pedro.',
      ],
    },
    data: {
      title: 'Los datos de esta página',
      text: 'Todo lo que se muestra aquí viene de un archivo que cualquiera puede leer.',
      link: 'Abrir el archivo',
    },
  },

  example: {
    siteName: 'Valle Claro',
    siteLine: 'Estado de Sierra Azul (inventado)',
    notice: {
      label: 'Ejemplo',
      text: 'Todo en esta página es inventado: los lugares, las personas, las promesas y las cifras. Muestra cada forma de avance que una coalición puede informar.',
    },
    title: 'Coalición Valle Claro Abierto (ejemplo)',
    description: 'Una coalición inventada que muestra cada widget con todos sus datos.',
    lead: 'Dos municipios, un estado, su congreso, una universidad, pequeños comercios, radios comunitarias y gente vecina llevan una sola lista de promesas y anotan qué pasó con cada una.',
    progress: {
      title: 'Cómo van los compromisos',
      text: 'Unos se cuentan con un porcentaje, otros con un nivel, otros por sus hitos. Donde nadie ha informado nada, la barra lo dice.',
      summaryFallback: { sentence: 'El plan también está en', link: 'los datos publicados', href: exampleData },
      caption: 'Un compromiso de cada tipo',
      rows: [
        { commitment: 'fourteen-data-sets', name: 'Catorce conjuntos de datos', lead: 'Un porcentaje' },
        { commitment: 'clear-budget', name: 'Presupuesto claro', lead: 'Un nivel' },
        { commitment: 'buses-on-time', name: 'Autobuses a tiempo', lead: 'Hitos' },
        { commitment: 'water-cuts', name: 'Cortes de agua', lead: 'Retrasado y fuera de plazo' },
        { commitment: 'follow-a-bill', name: 'Seguir una ley', lead: 'Nada informado todavía' },
      ],
      fallback: { link: 'Ver los datos', href: exampleData },
    },
    commitments: {
      title: 'Todos los compromisos',
      text: 'Búscalos, fíltralos y abre uno para ver sus hitos, qué cambió en el camino y qué dijo la gente.',
      fallback: { sentence: 'Los compromisos también están en', link: 'los datos publicados', href: exampleData },
    },
    commitment: {
      title: 'Un compromiso completo',
      text: 'El compromiso sobre los cortes de agua se aplazó una vez. Aquí ves cuándo, por qué y qué se había prometido antes.',
      id: 'water-cuts',
      fallback: { sentence: 'Este compromiso también está en', link: 'los datos publicados', href: exampleData },
    },
    members: {
      title: 'Quiénes participan',
      text: 'Los integrantes por sector y el grupo de trabajo, que se reúne un martes sí y otro no.',
      fallback: { sentence: 'Los integrantes también están en', link: 'los datos publicados', href: exampleData },
    },
    contributions: {
      title: 'Lo que dijo la gente y lo que hicimos',
      text: 'Lo que escribió la gente, qué se decidió y por qué.',
      fallback: { sentence: 'Lo que dijo la gente también está en', link: 'los datos publicados', href: exampleData },
    },
    feedback: {
      title: 'Participa',
      text: 'Prueba el formulario: funciona de verdad. Luego haz tú de personal: abre /desk/ en este sitio y responde. Tu respuesta aparece aquí un momento después.',
      privacy:
        'En esta página de ejemplo, tu mensaje se guarda en la computadora donde funciona la página y no va a ningún otro lugar.',
      fallback: {
        sentence: 'Lo que otras personas dijeron también está en',
        link: 'los datos publicados',
        href: exampleData,
      },
    },
    timeline: {
      title: 'Fechas y noticias',
      fallback: { sentence: 'Las fechas también están en', link: 'los datos publicados', href: exampleData },
    },
    about: {
      title: 'Sobre este ejemplo',
      paragraphs: [
        'Un juego completo de datos, para que quien diseña o administra un sitio vea cada estado de cada widget en su lugar.',
        'Guarda los casos que rompen las páginas: nombres muy largos, logotipos que faltan, integrantes que salieron, promesas que dos planes comparten.',
      ],
    },
    data: {
      title: 'Los datos de esta página',
      text: 'Los datos inventados son un solo archivo. Es un buen comienzo para el tuyo.',
      link: 'Abrir el archivo',
    },
  },

  privacy: {
    title: 'Privacidad',
    description: 'Qué guarda este sitio cuando le escribes a la coalición, y qué no.',
    lead: 'Leer estas páginas no deja rastro. Solo cuando envías un mensaje se guarda algo, y solo lo que dice aquí.',
    sections: [
      {
        title: 'Quién lo guarda',
        paragraphs: [
          'Este sitio es una demostración. Los mensajes los guarda quien lo tiene funcionando, en una carpeta de esa misma computadora. No le llegan a ningún gobierno ni a ninguna coalición, ni a nadie más.',
        ],
      },
      {
        title: 'Qué se guarda cuando envías un mensaje',
        paragraphs: [],
        list: [
          'tu mensaje y, si los elegiste, su tipo y el compromiso del que trata',
          'tu nombre y tu correo, si los escribiste; los dos pueden quedar vacíos',
          'si permites que tu mensaje se publique',
          'el idioma, la página desde la que escribiste, los datos que mostraba y la hora',
          'cuántos segundos tardaste y si se llenó un campo que las personas no ven: señales de mensajes automáticos',
        ],
      },
      {
        title: 'Qué no se guarda',
        paragraphs: [
          'No hay cookies, ni conteo de visitas, ni nada de otras empresas. Tu dirección de internet no se almacena. Queda cerca de un minuto en la memoria de la computadora, para que desde una sola dirección no se envíen cientos de mensajes.',
          'Lo que estás escribiendo se queda en esta pestaña de tu navegador hasta que lo envías o la cierras, para que no se pierda. Tu nombre y tu correo no entran en eso.',
        ],
      },
      {
        title: 'Para qué y cuánto tiempo',
        paragraphs: [
          'Los mensajes muestran cómo funciona el formulario. Se quedan hasta que los borra la persona que tiene funcionando este sitio; todavía nada los borra por sí solo. Para que borre el tuyo, dale el número de referencia que recibiste.',
        ],
      },
    ],
  },

  notFound: {
    title: 'Esta página no existe',
    text: 'Puede que la dirección esté mal escrita o que la página haya cambiado de lugar.',
    link: 'Ir a la primera página',
  },
};
