import type { PageCheckWords } from './page-check-words.js';

const widgets = (count: number): string => (count === 1 ? 'Se encontró 1 widget' : `Se encontraron ${count} widgets`);
const list = (words: readonly string[]): string => words.join(', ');

export const es: PageCheckWords = {
  title: '¿Algo no aparece? Revise su página',
  label: 'Código fuente de su página',
  hint: 'Abra su página, elija «Ver código fuente», copie todo y péguelo aquí. No se envía nada: se lee en su navegador.',
  found: (findings, count) =>
    `${findings === 1 ? 'Hay 1 error' : `Hay ${findings} errores`}. ${count ? `${widgets(count)}.` : 'No se encontró ningún widget que un navegador muestre.'}`,
  fine: (count) =>
    `${widgets(count)} y no hay ningún error en el código. Lo que el servidor envía aparte, como una Content-Security-Policy en la cabecera, no está en el código. Si un widget sigue sin verse, abra la consola de la página:`,
  fixed:
    'Lo que dibuja un widget está en este código como HTML sin script, y no hay ningún error. Queda como está hasta que alguien lo pegue de nuevo.',
  none: 'En este código no hay ningún widget. O su gestor de contenidos quitó las etiquetas al guardar, o la página la hace un script y su código fuente no las tiene. En el primer caso, tome una forma que su sistema acepte: un marcador, un iframe o HTML sin script, arriba en «Cópielo en su sitio». En el segundo, abra las herramientas de desarrollo (F12), copie ahí el elemento <html> y péguelo aquí.',
  console: 'qué dice la consola y qué hacer',
  tooLong: 'El código tiene más de 2 millones de caracteres. Solo se leyó el principio.',
  lines: (lines) =>
    lines.length === 1
      ? `Línea ${lines[0]}`
      : `Líneas ${list(lines.slice(0, 5).map(String))}${lines.length > 5 ? ' …' : ''}`,
  instead: 'Escriba en su lugar:',
  more: (count) => `y ${count} más`,
  widgets: 'Encontrado en la página',
  widget: (tag, line, feed) => `<${tag}> en la línea ${line}${feed ? `, con los datos de ${feed}` : ''}`,
  causes: {
    escaped: () =>
      'Es código que los visitantes ven como palabras: el editor tomó por texto lo que se pegó. Quítelo y péguelo otra vez donde el editor acepte HTML: en su vista de código fuente o en un bloque del tipo «HTML personalizado».',
    shortcode: () =>
      'Este shortcode quedó tal cual: el plugin Coalition Widgets de WordPress no está activo aquí, o este lugar no acepta shortcodes. Active el plugin o ponga aquí su bloque.',
    comment: () => 'Está entre <!-- y -->, así que el navegador lo omite. Quite esos dos signos.',
    noscript: () => 'Está dentro de un <noscript>, que los navegadores con script omiten. Sáquelo de ahí.',
    template: () => 'Está dentro de un <template>, del que un navegador no muestra nada. Sáquelo de ahí.',
    quotes: () =>
      'Las comillas son las de un procesador de textos (“ ”) o llegaron como &quot;. HTML solo conoce las rectas, así que los valores quedan mal. Escriba comillas rectas, en un editor de código o en la vista de código fuente.',
    'lost-quote': () =>
      'Aquí falta una comilla o sobra una, así que el navegador toma un valor por el nombre de un atributo. Escriba una comilla antes de cada valor y otra después.',
    space: () =>
      'En esta etiqueta hay un carácter que parece un espacio o que no se ve, y no es un espacio (un espacio duro, como lo escriben los procesadores de textos). Borre los espacios de la etiqueta y escríbalos otra vez.',
    'unknown-tag': ({ instead, choices }) =>
      instead ? 'No existe esa etiqueta.' : `No existe esa etiqueta. Hay estas: ${list(choices)}.`,
    'unknown-widget': ({ name, instead, choices }) =>
      `No existe el widget «${name}». ${instead ? 'Lo más probable es que se trate de este:' : `Hay estos: ${list(choices)}.`}`,
    'no-widget': ({ name, choices }) =>
      `No dice qué widget: ${name} no tiene el nombre de ninguno. Hay estos: ${list(choices)}.`,
    'escaped-twice': () =>
      'El & de esta dirección está escapado dos veces (&amp;amp;), así que lo que sigue no se encuentra. Escriba &amp; o solo &; si lo hace su gestor de contenidos al guardar, pegue la dirección con solo &.',
    hash: () => 'Todo lo que sigue a un # en una dirección se pierde para el iframe. Escriba %23 en lugar de #.',
    sandbox: () =>
      'Un iframe con sandbox no ejecuta ningún script si su sandbox no lo permite, y sin script no muestra ningún widget. Escriba en la etiqueta:',
    'no-title': () =>
      'El iframe no tiene título, así que un lector de pantalla no puede decir qué contiene (WCAG 4.1.2). Escriba uno, como «Compromisos de la coalición», en la etiqueta:',
    'self-closing': ({ name }) =>
      `Una etiqueta como esta no puede terminar en />: todo lo que sigue en la página quedaría dentro de ella. Necesita ${name}.`,
    unclosed: ({ name }) =>
      `Falta la etiqueta de cierre ${name}, así que lo que sigue queda dentro de esta y no se muestra. Escríbala después del texto.`,
    nested: ({ name }) => `Está dentro de <${name}>, donde nadie lo ve. Escriba </${name}> antes.`,
    'duplicate-id': () => 'Más de un elemento de la página tiene este id. Dé a cada uno el suyo.',
    attribute: ({ name, instead, choices }) =>
      instead
        ? 'No existe un atributo con ese nombre, así que no hace nada.'
        : `<${name}> no tiene un atributo con ese nombre, así que no hace nada. Tiene: ${list(choices)}.`,
    'attribute-elsewhere': ({ name, choices }) =>
      `No hace nada en <${name}>. ${choices.length === 1 ? 'Lo tiene esta etiqueta' : 'Lo tienen estas etiquetas'}: ${list(choices)}.`,
    'colour-attribute': () =>
      'Ninguna etiqueta tiene un atributo para el color. Un color va en una hoja de estilos o en un <style>.',
    flag: ({ name }) =>
      `Un atributo de este tipo vale con solo estar, tenga el valor que tenga: también con «false» o «no». Para que no valga, quite ${name}.`,
    value: ({ choices }) => `Este valor no significa nada aquí. Puede ser: ${list(choices)}.`,
    number: () => 'Debe ser un número en cifras, sin unidad. (En refresh son minutos.)',
    lang: () => 'No es el código de un idioma, así que el widget toma otro. Escriba un código: es, en, es-MX.',
    'lang-without-words': ({ choices }) =>
      `Los widgets no tienen palabras en este idioma, así que muestran las de otro. Tienen: ${list(choices)}. (¿Su página registra sus propias palabras? Entonces déjelo.)`,
    hidden: () =>
      'Está oculto, así que nadie lo ve. Quite «hidden», o «display: none» de su style, salvo que un script de su página lo muestre después.',
    'not-an-id': () =>
      'Un id no lleva espacios: esto parece el título de un compromiso. Escriba su id; el generador los muestra todos cuando ha leído su feed, y la consola de la página también los nombra.',
    'block-in-paragraph': ({ name }) =>
      `Está en un párrafo, y <${name}> lo cierra: el navegador lo pone fuera del widget, donde se queda. Dentro de un párrafo escriba el texto alternativo como texto o <span>.`,
    'no-feed': () =>
      'No dice dónde están los datos: no hay src ni un <coalition-feed src="…"> alrededor. Si usted lo escribió, su gestor de contenidos lo quitó: tome un marcador o un iframe.',
    'feed-closed': ({ name }) =>
      `Se cierra antes de los widgets que deben tener sus datos, y quedan sin ellos. Mueva ${name} detrás del último.`,
    'no-commitment': () => 'No dice qué compromiso. Escriba su id, como está en el feed.',
    'no-endpoint': () =>
      'No dice a dónde van los mensajes, así que no hay formulario. Escriba la dirección que los recibe.',
    placeholder: ({ name }) =>
      `Es un texto de ejemplo${name ? ` (en ${name})` : ''}. Escriba lo suyo en su lugar; el generador lo llena por usted.`,
    insecure: () =>
      'La dirección empieza con http://. Una página con https:, como casi todas, no carga nada de ahí. Escriba https://; si con eso no abre nada, el servidor necesita antes https.',
    'own-computer': () => 'Esta dirección está en su propia computadora. Nadie más llega a ella. Escriba la pública.',
    'no-scheme': () => 'Sin https:// el navegador lo busca en una carpeta de su propio sitio.',
    'not-json': () =>
      'No es un feed, sino una hoja de cálculo, un documento o una página. La dirección de un feed lleva a un archivo JSON: pídala a su coalición, o haga el archivo a partir de la hoja con coalition-feed import.',
    mail: () =>
      'Es un correo electrónico; un formulario envía a una dirección web. Use un coalition-receiver, o un servicio de formularios que le mande un correo.',
    'for-people': () =>
      'Es una página en la que las personas escriben o leen, y no recibe nada que envíe otra página. Escriba la dirección que recibe los mensajes: la de un coalition-receiver termina en /contributions; la de un servicio de formularios es la que indica para un formulario HTML.',
    'not-an-address': () =>
      'No es una dirección que se pueda usar. Escriba una que empiece con https://, o una ruta de su propio sitio que empiece con /.',
    'form-service': () =>
      'Es un servicio de formularios, que no sabe leer lo que se envía a un coalition-receiver. Agregue a la etiqueta:',
    'no-script': () =>
      'El código tiene la etiqueta y ningún script de los widgets, así que solo se ve el texto entre las etiquetas. Pegue también las líneas con <script>; si ya lo hizo, su gestor de contenidos las quitó: pida a un administrador que las agregue una vez, o tome un iframe. (¿Lo carga un gestor de etiquetas o un paquete de su sitio? Entonces busque ahí.)',
    'no-loader': ({ name, instead }) =>
      `Un marcador necesita ${instead}; ${name} solo dibuja etiquetas. Cargue en su lugar este archivo:`,
    'not-module': ({ name }) => `${name} solo funciona como módulo. Escriba en el <script>:`,
    'not-run': ({ name }) =>
      `El navegador no ejecuta este script: ${name ? `su type es «${name}»` : 'no tiene src'}. Quizá lo cambió un plugin de consentimiento o de velocidad: exceptúe ahí este script. Los widgets no ponen cookies.`,
    'unknown-file': ({ name }) => `No existe el archivo ${name}. Lo más probable es que se trate de este:`,
    'no-crossorigin': () =>
      'Con integrity, un archivo de otro servidor se rechaza si la etiqueta no tiene además esto:',
    'wrong-integrity': ({ name }) =>
      `No es el hash de ${name} en esta versión, así que el navegador rechaza el archivo.`,
    'two-versions': ({ choices }) =>
      `La página carga archivos de dos versiones (${list(choices)}), y una sola dibuja todos los widgets. Deje una versión.`,
    unversioned: () =>
      'La dirección no nombra ninguna versión, así que el archivo puede cambiar sin que usted lo sepa. Escriba en ella la carpeta de la versión.',
    policy: ({ name, choices }) =>
      `Esta política, en un <meta> de la página, no deja pasar lo que los widgets necesitan: ${list(choices)} debe tener además ${name}${/https:/.test(name) ? " (salvo que sea el servidor de la propia página y la política tenga 'self')" : ''}. Ponga estas directivas en lugar de las que tienen el mismo nombre, o agréguelas:`,
    property: ({ instead, choices }) =>
      instead
        ? 'No existe una propiedad con ese nombre, así que no hace nada.'
        : `No existe una propiedad con ese nombre, así que no hace nada. Hay estas: ${list(choices)}.`,
    'property-without-dashes': () => 'La propiedad empieza con dos guiones.',
    'property-value': () =>
      'En CSS no es un color, así que no hace nada. Un color en cifras empieza con #, no lleva comillas y va después de dos puntos.',
  },
};
