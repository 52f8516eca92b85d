/** What a snippet puts on a page of others, in each language that the widgets speak. */
export interface PublishedWords {
  /** Before a link to the coalition's own page. */
  readonly fallback: string;
  /** The same in the form, where it also stands below the button when sending has failed: it says nothing of what went wrong. */
  readonly formFallback: string;
  /** The same where nobody tried to show a form: on a page without script. */
  readonly formElsewhere: string;
  /** In the form, where another service takes the messages. */
  readonly handedOn: (host: string) => string;
  /** In place of the form, where no script runs. */
  readonly needsScript: string;
  /** Above a list of a part of all. */
  readonly only: (names: string) => string;
  /** Before a commitment's progress, where no bar is drawn beside it; the list's own word for it. */
  readonly progress: string;
  /** `{date}`: under what is fixed. */
  readonly asOf: string;
  /** `{date}`: the day on which it was made, where it says how long something takes. */
  readonly counted: string;
  /** Names of frames. */
  readonly titles: Readonly<Record<string, string>>;
  readonly privacy: {
    readonly base: (title: string, feed: string, library: string) => string;
    readonly oneHost: (title: string, host: string) => string;
    readonly shows: (title: string) => string;
    readonly nothing: string;
    /** @param hosts one or several */
    readonly logos: (hosts: string) => string;
    /** The same where nothing else is loaded. */
    readonly onlyLogos: (hosts: string) => string;
    readonly noTracking: string;
    readonly anyLogo: string;
    readonly offline: string;
    readonly draft: string;
    readonly sent: (host: string) => string;
  };
}

export const PUBLISHED: Readonly<Record<string, PublishedWords>> = {
  en: {
    fallback: 'This information is also here:',
    formFallback: 'You can also write to the coalition here:',
    formElsewhere: 'Write to the coalition here:',
    handedOn: (host) => `What is sent with the form goes to ${host}, which takes it for the coalition.`,
    needsScript: 'This form needs JavaScript, which is switched off or blocked in this browser.',
    only: (names) => `Only: ${names}`,
    progress: 'Progress: ',
    asOf: 'As of {date}.',
    counted: 'Lengths of time are counted up to {date}.',
    titles: {
      summary: 'The plan at a glance',
      commitments: 'Commitments',
      commitment: 'Commitment',
      progress: 'Progress',
      members: 'Members',
      contributions: 'You said, we did',
      timeline: 'Dates and news',
      feedback: 'Feedback form',
    },
    privacy: {
      base: (title, feed, library) =>
        `This page shows information of ${title}. For this, your browser loads the data from ${feed} and the program that shows it from ${library}; both learn your internet address, as with every page.`,
      oneHost: (title, host) =>
        `This page shows information of ${title}. For this, your browser loads the data and the program that shows it from ${host}, which learns your internet address, as with every page.`,
      shows: (title) => `This page shows information of ${title}.`,
      nothing: 'Your browser loads nothing from elsewhere for this.',
      logos: (hosts) => `The logos are loaded from ${hosts}; your internet address is known there, too.`,
      onlyLogos: (hosts) =>
        `For this, your browser loads the logos from ${hosts}; your internet address is known there, as with every page.`,
      noTracking: 'No cookie is set and no visit is counted.',
      anyLogo: 'Logos are loaded from the sites of the members, which learn your address, too.',
      offline:
        'A copy of the data is kept in your browser, so that you can read it when the connection fails; it stays until you clear the data of this site.',
      draft:
        'What you are writing in the form stays in this tab of your browser until you send it or close the tab; name and e-mail are left out of that.',
      sent: (host) => `What you send goes to ${host}.`,
    },
  },
  es: {
    fallback: 'Esta información también está aquí:',
    formFallback: 'También puede escribir a la coalición aquí:',
    formElsewhere: 'Escriba a la coalición aquí:',
    handedOn: (host) => `Lo que se envía con el formulario va a ${host}, que lo recibe para la coalición.`,
    needsScript: 'Este formulario necesita JavaScript, que está desactivado o bloqueado en este navegador.',
    only: (names) => `Solo: ${names}`,
    progress: 'Avance: ',
    asOf: 'Al {date}.',
    counted: 'Los tiempos se cuentan hasta el {date}.',
    titles: {
      summary: 'El plan de un vistazo',
      commitments: 'Compromisos',
      commitment: 'Compromiso',
      progress: 'Avance',
      members: 'Integrantes',
      contributions: 'Lo que dijo la gente y lo que hicimos',
      timeline: 'Fechas y noticias',
      feedback: 'Formulario de participación',
    },
    privacy: {
      base: (title, feed, library) =>
        `Esta página muestra información de «${title}». Para mostrarla, su navegador carga los datos de ${feed} y el programa que los muestra de ${library}; ambos reciben así su dirección IP, como con cualquier página.`,
      oneHost: (title, host) =>
        `Esta página muestra información de «${title}». Para mostrarla, su navegador carga los datos y el programa que los muestra de ${host}, que así recibe su dirección IP, como con cualquier página.`,
      shows: (title) => `Esta página muestra información de «${title}».`,
      nothing: 'Para mostrarla, su navegador no carga nada de otros sitios.',
      logos: (hosts) => `Los logotipos se cargan de ${hosts}; también ahí se recibe su dirección IP.`,
      onlyLogos: (hosts) =>
        `Para mostrarla, su navegador carga los logotipos de ${hosts}, donde se recibe así su dirección IP, como con cualquier página.`,
      noTracking: 'No se usan cookies ni se cuentan visitas.',
      anyLogo: 'Los logotipos se cargan de los sitios de los integrantes, que así también reciben su dirección IP.',
      offline:
        'Una copia de los datos se guarda en su navegador para que pueda leerlos si falla la conexión; queda ahí hasta que borre los datos de este sitio.',
      draft:
        'Lo que escribe en el formulario queda en esta pestaña de su navegador hasta que lo envía o cierra la pestaña; el nombre y el correo no.',
      sent: (host) => `Lo que envía va a ${host}.`,
    },
  },
  pt: {
    fallback: 'Esta informação também está aqui:',
    formFallback: 'Você também pode escrever à coalizão aqui:',
    formElsewhere: 'Escreva à coalizão aqui:',
    handedOn: (host) => `O que se envia pelo formulário vai para ${host}, que o recebe para a coalizão.`,
    needsScript: 'Este formulário precisa de JavaScript, que está desativado ou bloqueado neste navegador.',
    only: (names) => `Somente: ${names}`,
    progress: 'Progresso: ',
    asOf: 'Em {date}.',
    counted: 'Os tempos contam até {date}.',
    titles: {
      summary: 'O plano em resumo',
      commitments: 'Compromissos',
      commitment: 'Compromisso',
      progress: 'Andamento',
      members: 'Membros',
      contributions: 'Você disse, nós fizemos',
      timeline: 'Datas e notícias',
      feedback: 'Formulário de participação',
    },
    privacy: {
      base: (title, feed, library) =>
        `Esta página mostra informações de ${title}. Para isso, o seu navegador carrega os dados de ${feed} e o programa que os mostra de ${library}; ambos ficam sabendo o seu endereço de internet, como em qualquer página.`,
      oneHost: (title, host) =>
        `Esta página mostra informações de ${title}. Para isso, o seu navegador carrega os dados e o programa que os mostra de ${host}, que fica sabendo o seu endereço de internet, como em qualquer página.`,
      shows: (title) => `Esta página mostra informações de ${title}.`,
      nothing: 'Para isso, o seu navegador não carrega nada de outros lugares.',
      logos: (hosts) => `Os logotipos são carregados de ${hosts}; lá também se conhece o seu endereço de internet.`,
      onlyLogos: (hosts) =>
        `Para isso, o seu navegador carrega os logotipos de ${hosts}; lá se conhece assim o seu endereço de internet, como em qualquer página.`,
      noTracking: 'Não são usados cookies e as visitas não são contadas.',
      anyLogo: 'Os logotipos são carregados dos sites dos membros, que também ficam sabendo o seu endereço.',
      offline:
        'Uma cópia dos dados fica guardada no seu navegador, para que você possa ler quando a conexão falhar; ela fica até você apagar os dados deste site.',
      draft:
        'O que você escreve no formulário fica nesta aba do navegador até você enviar ou fechar a aba; nome e e-mail não ficam.',
      sent: (host) => `O que você envia vai para ${host}.`,
    },
  },
  fr: {
    fallback: 'Ces informations se trouvent aussi ici :',
    formFallback: 'Vous pouvez aussi écrire à la coalition ici :',
    formElsewhere: 'Écrivez à la coalition ici :',
    handedOn: (host) => `Ce qui est envoyé par le formulaire va à ${host}, qui le reçoit pour la coalition.`,
    needsScript: 'Ce formulaire a besoin de JavaScript, qui est désactivé ou bloqué dans ce navigateur.',
    only: (names) => `Uniquement : ${names}`,
    progress: 'Avancement : ',
    asOf: 'État au {date}.',
    counted: 'Les durées sont comptées jusqu’au {date}.',
    titles: {
      summary: 'Le plan en bref',
      commitments: 'Engagements',
      commitment: 'Engagement',
      progress: 'Avancement',
      members: 'Membres',
      contributions: 'Vous avez dit, nous avons fait',
      timeline: 'Dates et actualités',
      feedback: 'Formulaire de participation',
    },
    privacy: {
      base: (title, feed, library) =>
        `Cette page montre des informations de ${title}. Pour cela, votre navigateur charge les données depuis ${feed} et le programme qui les affiche depuis ${library} ; tous deux apprennent votre adresse internet, comme pour toute page.`,
      oneHost: (title, host) =>
        `Cette page montre des informations de ${title}. Pour cela, votre navigateur charge les données et le programme qui les affiche depuis ${host}, qui apprend votre adresse internet, comme pour toute page.`,
      shows: (title) => `Cette page montre des informations de ${title}.`,
      nothing: 'Pour cela, votre navigateur ne charge rien d’ailleurs.',
      logos: (hosts) => `Les logos sont chargés depuis ${hosts} ; votre adresse internet y est connue aussi.`,
      onlyLogos: (hosts) =>
        `Pour cela, votre navigateur charge les logos depuis ${hosts}, où votre adresse internet est connue, comme pour toute page.`,
      noTracking: 'Aucun cookie n’est déposé et aucune visite n’est comptée.',
      anyLogo: 'Les logos sont chargés depuis les sites des membres, qui apprennent aussi votre adresse.',
      offline:
        'Une copie des données est gardée dans votre navigateur pour que vous puissiez les lire quand la connexion manque ; elle y reste jusqu’à ce que vous effaciez les données de ce site.',
      draft:
        'Ce que vous écrivez dans le formulaire reste dans cet onglet jusqu’à l’envoi ou la fermeture de l’onglet, sans le nom ni l’adresse e-mail.',
      sent: (host) => `Ce que vous envoyez va à ${host}.`,
    },
  },
  eu: {
    fallback: 'Informazio hau hemen ere badago:',
    formFallback: 'Koalizioari hemen ere idatz diezaiokezu:',
    formElsewhere: 'Idatzi koalizioari hemen:',
    handedOn: (host) => `Formularioarekin bidaltzen dena hona doa: ${host}. Han koalizioarentzat jasotzen da.`,
    needsScript: 'Galdetegi honek JavaScript behar du, eta nabigatzaile honetan desgaituta edo blokeatuta dago.',
    only: (names) => `Hauek bakarrik: ${names}`,
    progress: 'Aurrerapena: ',
    asOf: 'Data: {date}.',
    counted: 'Epeak egun honetara arte zenbatuta daude: {date}.',
    titles: {
      summary: 'Plana begirada batean',
      commitments: 'Konpromisoak',
      commitment: 'Konpromisoa',
      progress: 'Aurrerapena',
      members: 'Kideak',
      contributions: 'Zuk esan, guk egin',
      timeline: 'Datak eta albisteak',
      feedback: 'Parte hartzeko formularioa',
    },
    privacy: {
      base: (title, feed, library) =>
        `Orri honek erakunde honen informazioa erakusten du: ${title}. Horretarako, zure nabigatzaileak hemendik kargatzen ditu datuak: ${feed}; eta hemendik erakusten dituen programa: ${library}. Biek jakiten dute zure interneteko helbidea, edozein orritan bezala.`,
      oneHost: (title, host) =>
        `Orri honek erakunde honen informazioa erakusten du: ${title}. Horretarako, zure nabigatzaileak hemendik kargatzen ditu datuak eta erakusten dituen programa: ${host}. Zerbitzari horrek zure interneteko helbidea jakiten du, edozein orritan bezala.`,
      shows: (title) => `Orri honek erakunde honen informazioa erakusten du: ${title}.`,
      nothing: 'Horretarako, zure nabigatzaileak ez du ezer kargatzen beste inondik.',
      logos: (hosts) => `Logotipoak hemendik kargatzen dira: ${hosts}. Han ere zure interneteko helbidea ezagutzen da.`,
      onlyLogos: (hosts) =>
        `Horretarako, zure nabigatzaileak hemendik kargatzen ditu logotipoak: ${hosts}. Han zure interneteko helbidea ezagutzen da, edozein orritan bezala.`,
      noTracking: 'Ez da cookierik erabiltzen eta ez da bisitarik zenbatzen.',
      anyLogo: 'Logotipoak kideen webguneetatik kargatzen dira, eta haiek ere zure helbidea jakiten dute.',
      offline:
        'Datuen kopia bat zure nabigatzailean gordetzen da, konexioa galtzean irakur dezazun; hor geratzen da gune honetako datuak ezabatu arte.',
      draft:
        'Formularioan idazten duzuna nabigatzailearen fitxa honetan geratzen da, bidali edo fitxa itxi arte; izena eta posta helbidea ez.',
      sent: (host) => `Bidaltzen duzuna hona doa: ${host}.`,
    },
  },
  ar: {
    fallback: 'هذه المعلومات متاحة أيضًا هنا:',
    formFallback: 'يمكنك أيضًا مراسلة الائتلاف هنا:',
    formElsewhere: 'راسلوا الائتلاف هنا:',
    handedOn: (host) => `ما يُرسَل عبر النموذج يصل إلى ${host}، الذي يتسلّمه نيابةً عن الائتلاف.`,
    needsScript: 'يحتاج هذا النموذج إلى JavaScript، وهي معطّلة أو محجوبة في هذا المتصفح.',
    only: (names) => `فقط: ${names}`,
    progress: 'التقدّم: ',
    asOf: 'حتى {date}.',
    counted: 'تُحسب المدد حتى {date}.',
    titles: {
      summary: 'الخطة في لمحة',
      commitments: 'الالتزامات',
      commitment: 'الالتزام',
      progress: 'التقدم',
      members: 'الأعضاء',
      contributions: 'قلتم وفعلنا',
      timeline: 'التواريخ والأخبار',
      feedback: 'نموذج المشاركة',
    },
    privacy: {
      base: (title, feed, library) =>
        `تعرض هذه الصفحة معلومات من ${title}. لذلك يحمّل متصفحك البيانات من ${feed} والبرنامج الذي يعرضها من ${library}، ويعرف كلاهما عنوانك على الإنترنت كما في أي صفحة.`,
      oneHost: (title, host) =>
        `تعرض هذه الصفحة معلومات من ${title}. لذلك يحمّل متصفحك البيانات والبرنامج الذي يعرضها من ${host}، الذي يعرف عنوانك على الإنترنت كما في أي صفحة.`,
      shows: (title) => `تعرض هذه الصفحة معلومات من ${title}.`,
      nothing: 'ولا يحمّل متصفحك لذلك أي شيء من مكان آخر.',
      logos: (hosts) => `تُحمَّل الشعارات من ${hosts}، وهناك يُعرف عنوانك على الإنترنت أيضًا.`,
      onlyLogos: (hosts) => `لهذا يحمّل متصفحك الشعارات من ${hosts}، وهناك يُعرف عنوانك على الإنترنت، كما في كل صفحة.`,
      noTracking: 'لا تُستخدم ملفات تعريف الارتباط ولا تُحصى الزيارات.',
      anyLogo: 'تُحمَّل الشعارات من مواقع الأعضاء، وهي تعرف عنوانك أيضًا.',
      offline: 'تُحفظ نسخة من البيانات في متصفحك لتقرأها عند انقطاع الاتصال، وتبقى إلى أن تمسح بيانات هذا الموقع.',
      draft:
        'ما تكتبه في النموذج يبقى في هذا التبويب من متصفحك إلى أن ترسله أو تغلق التبويب، من دون الاسم والبريد الإلكتروني.',
      sent: (host) => `ما ترسله يذهب إلى ${host}.`,
    },
  },
};

/** The words of a language, of its parent (`pt` for `pt-BR`), else English. */
export function publishedWords(lang: string): { readonly lang: string; readonly words: PublishedWords } {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(PUBLISHED, language) ? PUBLISHED[language] : undefined;
  return words ? { lang: language, words } : { lang: 'en', words: PUBLISHED['en'] };
}
