interface DataWords {
  readonly data: string;
  /** Names the button of a kind of file: `{format}`. */
  readonly download: string;
}

/** The words of the links, which come with them and weigh on no other page. */
const WORDS: Readonly<Record<string, DataWords>> = {
  en: { data: 'Data', download: 'Download the data as {format}' },
  es: { data: 'Datos', download: 'Descargar los datos en {format}' },
  pt: { data: 'Dados', download: 'Baixar os dados em {format}' },
  fr: { data: 'Données', download: 'Télécharger les données en {format}' },
  eu: { data: 'Datuak', download: 'Deskargatu datuak: {format}' },
  ar: { data: 'البيانات', download: 'تنزيل البيانات بصيغة {format}' },
};

/** @param language that of the widget's words, as `es-MX`; English where there are none in it */
export const dataWords = (language: string): DataWords => WORDS[language.toLowerCase().split('-')[0]] ?? WORDS['en'];
