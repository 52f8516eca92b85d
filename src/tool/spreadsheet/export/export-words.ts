import type { MessageLanguage } from '../../messages/words-of.js';
import { counted } from '../../output.js';

interface ExportWords {
  written(target: string, counts: string, withExtra: number): string;
  losesRecords(feed: string): string;
  notWhole(feed: string): string;
  there(file: string): string;
  noFolder(folder: string): string;
  cellTooLong(sheet: string, most: number): string;
}

/** What `export` says. */
export const EXPORT_WORDS: Readonly<Record<MessageLanguage, ExportWords>> = {
  en: {
    written: (target, counts, withExtra) =>
      `Written to ${target}: ${counts || 'the coalition alone'}.${withExtra ? ` In ${counted(withExtra, 'row')} the column "extra" holds what has no column of its own.` : ''}`,
    losesRecords: (feed) =>
      `The feed has records that cannot be shown, and import will leave them out: coalition-feed validate ${feed} names them.`,
    notWhole: (feed) =>
      `${feed}: not everything in it would come back from a sheet, so nothing was written. Report it with the file.`,
    there: (file) => `${file} is there already. Nothing was written. Name another place, or say --force.`,
    noFolder: (folder) => `There is no folder ${folder}. Nothing was written. Make it first, or name another.`,
    cellTooLong: (sheet, most) =>
      `A cell of the sheet ${sheet} would have more than ${most.toLocaleString('en')} characters, and workbooks cut it there. Nothing was written. Name a folder for CSV sheets instead.`,
  },
  es: {
    written: (target, counts, withExtra) =>
      `Escrito en ${target}: ${counts || 'solo la coalición'}.${withExtra ? ` En ${counted(withExtra, 'fila')}, la columna «extra» guarda lo que no tiene columna propia.` : ''}`,
    losesRecords: (feed) =>
      `El feed tiene registros que no se pueden mostrar, e import los dejará fuera: coalition-feed validate ${feed} los nombra.`,
    notWhole: (feed) =>
      `${feed}: no todo lo que contiene volvería de una hoja, así que no se escribió nada. Avise, con el archivo.`,
    there: (file) => `${file} ya existe. No se escribió nada. Indique otro nombre, o agregue --force.`,
    noFolder: (folder) => `No existe la carpeta ${folder}. No se escribió nada. Créela primero, o indique otra.`,
    cellTooLong: (sheet, most) =>
      `Una celda de la hoja ${sheet} tendría más de ${most.toLocaleString('es-MX')} caracteres, y los libros la cortan ahí. No se escribió nada. Indique una carpeta para hojas CSV.`,
  },
};
