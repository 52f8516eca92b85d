/** The words of the links and of the files, which come with them and weigh on no other page. What the widgets say as well is in their terms. */
interface DataWords {
  readonly data: string;
  /** Names the button of a kind of file: `{format}`. */
  readonly download: string;
  /** Names of the files, without their ending. */
  readonly files: Record<'commitments' | 'members' | 'contributions' | 'timeline' | 'summary', string>;
  readonly headings: Record<Heading, string>;
}

type Heading =
  | 'title'
  | 'summary'
  | 'start'
  | 'state'
  | 'status'
  | 'milestonesComplete'
  | 'milestonesTotal'
  | 'latestReport'
  | 'done'
  | 'link'
  | 'updated'
  | 'name'
  | 'sector'
  | 'level'
  | 'role'
  | 'joined'
  | 'left'
  | 'email'
  | 'contactLink'
  | 'note'
  | 'date'
  | 'timeZone'
  | 'kind'
  | 'text'
  | 'commitment'
  | 'commitments'
  | 'alike'
  | 'decision'
  | 'response'
  | 'answeredBy'
  | 'answeredOn'
  | 'place';

const WORDS: Readonly<Record<string, DataWords>> = {
  en: {
    data: 'Data',
    download: 'Download the data as {format}',
    files: {
      commitments: 'commitments',
      members: 'members',
      contributions: 'contributions',
      timeline: 'timeline',
      summary: 'summary',
    },
    headings: {
      title: 'Title',
      summary: 'Summary',
      start: 'Start',
      state: 'State',
      status: 'Status',
      milestonesComplete: 'Milestones complete',
      milestonesTotal: 'Milestones in total',
      latestReport: 'Latest report',
      done: 'What was done',
      link: 'Link',
      updated: 'Updated',
      name: 'Name',
      sector: 'Sector',
      level: 'Level',
      role: 'Role',
      joined: 'Joined',
      left: 'Left',
      email: 'E-mail',
      contactLink: 'Contact link',
      note: 'Note',
      date: 'Date',
      timeZone: 'Time zone',
      kind: 'Kind',
      text: 'Text',
      commitment: 'Commitment',
      commitments: 'Commitments',
      alike: 'Others who said the same',
      decision: 'Decision',
      response: 'Response',
      answeredBy: 'Answered by',
      answeredOn: 'Answered on',
      place: 'Place',
    },
  },
  es: {
    data: 'Datos',
    download: 'Descargar los datos en {format}',
    files: {
      commitments: 'compromisos',
      members: 'integrantes',
      contributions: 'aportaciones',
      timeline: 'calendario',
      summary: 'resumen',
    },
    headings: {
      title: 'Título',
      summary: 'Resumen',
      start: 'Inicio',
      state: 'Estado',
      status: 'Situación',
      milestonesComplete: 'Hitos cumplidos',
      milestonesTotal: 'Hitos en total',
      latestReport: 'Último informe',
      done: 'Qué se hizo',
      link: 'Enlace',
      updated: 'Actualizado',
      name: 'Nombre',
      sector: 'Sector',
      level: 'Nivel',
      role: 'Función',
      joined: 'Ingreso',
      left: 'Salida',
      email: 'Correo electrónico',
      contactLink: 'Enlace del contacto',
      note: 'Nota',
      date: 'Fecha',
      timeZone: 'Zona horaria',
      kind: 'Tipo',
      text: 'Texto',
      commitment: 'Compromiso',
      commitments: 'Compromisos',
      alike: 'Otras personas que dijeron lo mismo',
      decision: 'Decisión',
      response: 'Respuesta',
      answeredBy: 'Responde',
      answeredOn: 'Respondida el',
      place: 'Lugar',
    },
  },
  pt: {
    data: 'Dados',
    download: 'Baixar os dados em {format}',
    files: {
      commitments: 'compromissos',
      members: 'membros',
      contributions: 'contribuicoes',
      timeline: 'calendario',
      summary: 'resumo',
    },
    headings: {
      title: 'Título',
      summary: 'Resumo',
      start: 'Início',
      state: 'Estado',
      status: 'Situação',
      milestonesComplete: 'Marcos cumpridos',
      milestonesTotal: 'Total de marcos',
      latestReport: 'Último relatório',
      done: 'O que foi feito',
      link: 'Link',
      updated: 'Atualizado',
      name: 'Nome',
      sector: 'Setor',
      level: 'Nível',
      role: 'Função',
      joined: 'Entrada',
      left: 'Saída',
      email: 'E-mail',
      contactLink: 'Link do contato',
      note: 'Nota',
      date: 'Data',
      timeZone: 'Fuso horário',
      kind: 'Tipo',
      text: 'Texto',
      commitment: 'Compromisso',
      commitments: 'Compromissos',
      alike: 'Outras pessoas que disseram o mesmo',
      decision: 'Decisão',
      response: 'Resposta',
      answeredBy: 'Quem respondeu',
      answeredOn: 'Respondida em',
      place: 'Local',
    },
  },
  fr: {
    data: 'Données',
    download: 'Télécharger les données en {format}',
    files: {
      commitments: 'engagements',
      members: 'membres',
      contributions: 'contributions',
      timeline: 'calendrier',
      summary: 'resume',
    },
    headings: {
      title: 'Titre',
      summary: 'Résumé',
      start: 'Début',
      state: 'État',
      status: 'Statut',
      milestonesComplete: 'Étapes franchies',
      milestonesTotal: 'Étapes au total',
      latestReport: 'Dernier rapport',
      done: 'Ce qui a été fait',
      link: 'Lien',
      updated: 'Mis à jour',
      name: 'Nom',
      sector: 'Secteur',
      level: 'Niveau',
      role: 'Rôle',
      joined: 'Arrivée',
      left: 'Départ',
      email: 'E-mail',
      contactLink: 'Lien du contact',
      note: 'Note',
      date: 'Date',
      timeZone: 'Fuseau horaire',
      kind: 'Type',
      text: 'Texte',
      commitment: 'Engagement',
      commitments: 'Engagements',
      alike: 'Autres personnes qui ont dit la même chose',
      decision: 'Décision',
      response: 'Réponse',
      answeredBy: 'Auteur de la réponse',
      answeredOn: 'Date de la réponse',
      place: 'Lieu',
    },
  },
  eu: {
    data: 'Datuak',
    download: 'Deskargatu datuak: {format}',
    files: {
      commitments: 'konpromisoak',
      members: 'kideak',
      contributions: 'ekarpenak',
      timeline: 'egutegia',
      summary: 'laburpena',
    },
    headings: {
      title: 'Izenburua',
      summary: 'Laburpena',
      start: 'Hasiera',
      state: 'Egoera',
      status: 'Egoera',
      milestonesComplete: 'Betetako mugarriak',
      milestonesTotal: 'Mugarriak guztira',
      latestReport: 'Azken txostena',
      done: 'Zer egin den',
      link: 'Esteka',
      updated: 'Eguneratua',
      name: 'Izena',
      sector: 'Sektorea',
      level: 'Maila',
      role: 'Eginkizuna',
      joined: 'Sarrera',
      left: 'Irteera',
      email: 'Posta elektronikoa',
      contactLink: 'Harremanetarako esteka',
      note: 'Oharra',
      date: 'Data',
      timeZone: 'Ordu-eremua',
      kind: 'Mota',
      text: 'Testua',
      commitment: 'Konpromisoa',
      commitments: 'Konpromisoak',
      alike: 'Gauza bera esan duten beste pertsonak',
      decision: 'Erabakia',
      response: 'Erantzuna',
      answeredBy: 'Erantzulea',
      answeredOn: 'Erantzun-data',
      place: 'Lekua',
    },
  },
  ar: {
    data: 'البيانات',
    download: 'تنزيل البيانات بصيغة {format}',
    files: {
      commitments: 'الالتزامات',
      members: 'الأعضاء',
      contributions: 'المساهمات',
      timeline: 'الجدول-الزمني',
      summary: 'الملخص',
    },
    headings: {
      title: 'العنوان',
      summary: 'الملخص',
      start: 'البداية',
      state: 'الحالة',
      status: 'الحالة',
      milestonesComplete: 'المراحل المنجزة',
      milestonesTotal: 'مجموع المراحل',
      latestReport: 'أحدث تقرير',
      done: 'ما أُنجز',
      link: 'الرابط',
      updated: 'آخر تحديث',
      name: 'الاسم',
      sector: 'القطاع',
      level: 'المستوى',
      role: 'الدور',
      joined: 'تاريخ الانضمام',
      left: 'تاريخ المغادرة',
      email: 'البريد الإلكتروني',
      contactLink: 'رابط التواصل',
      note: 'ملاحظة',
      date: 'التاريخ',
      timeZone: 'المنطقة الزمنية',
      kind: 'النوع',
      text: 'النص',
      commitment: 'الالتزام',
      commitments: 'الالتزامات',
      alike: 'آخرون قالوا الأمر نفسه',
      decision: 'القرار',
      response: 'الرد',
      answeredBy: 'صاحب الرد',
      answeredOn: 'تاريخ الرد',
      place: 'المكان',
    },
  },
};

/** @param language that of the widget's words, as `es-MX`; English where there are none in it */
export const dataWords = (language: string): DataWords => WORDS[language.toLowerCase().split('-')[0]] ?? WORDS['en'];
