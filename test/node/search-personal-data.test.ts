/* What the desk, the receiver and the tool ask about beyond what the form in the page sees: identity numbers of Latin America. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type * as Search from '../../src/feed-format/search-personal-data.js';
import { load } from './tool/kit.ts';

let search: typeof Search.searchPersonalData;
before(async () => {
  ({ searchPersonalData: search } = await load<typeof Search>('src/feed-format/search-personal-data.ts'));
});

describe('an identity number', () => {
  for (const [text, found] of [
    ['Mi cédula 1.020.345.678', '1.020.345.678'],
    ['C.C. 1.020.345.678 de Bogotá', '1.020.345.678'],
    ['CC 79456123', '79456123'],
    ['Cédula de ciudadanía n.º 52.345.671', '52.345.671'],
    ['DNI 30123456', '30123456'],
    ['D.N.I. 30.123.456', '30.123.456'],
    ['mi dni es 30.123.456', '30.123.456'],
    ['RUT 12.345.678-5', '12.345.678-5'],
    ['soy 12.345.678-5', '12.345.678-5'],
    ['rut 12345678-5', '12345678-5'],
    ['CUIT 20-12345678-3', '20-12345678-3'],
    ['20-12345678-6', '20-12345678-6'],
    ['CURP GOML800101HNLMPR09', 'GOML800101HNLMPR09'],
    ['RFC GOML800101AB1', 'GOML800101AB1'],
    ['INE 1234567890123', '1234567890123'],
    ['clave de elector GMCRNN90010119M100', 'GMCRNN90010119M100'],
    ['123.456.789-09', '123.456.789-09'],
    ['12345678909', '12345678909'],
    ['pasaporte G12345678', 'G12345678'],
    ['passport no. 123456789', '123456789'],
    ['001-1234567-4', '001-1234567-4'],
    ['001-010190-0001A', '001-010190-0001A'],
    ['C.I. V-12.345.678', 'V-12.345.678'],
    ['1.234.567-2', '1.234.567-2'],
    ['DPI 2345 67890 0101', '2345 67890 0101'],
    ['DUI 01234567-8', '01234567-8'],
    ['IDMEX1234567890', 'IDMEX1234567890'],
    // What the form sees is seen here, too, in the digits in which it is written.
    ['ana@example.org', 'ana@example.org'],
    ['Folio 12, llame al 8112345678', '8112345678'],
    ['اتصل بي: ٨١ ١٢٣٤ ٥٦٧٨', '٨١ ١٢٣٤ ٥٦٧٨'],
  ] as const)
    it(`is seen in “${text}”, once`, () => assert.deepEqual(search(text), [found]));
});

describe('no personal data', () => {
  for (const text of [
    'Licitación LPN-2026-004512',
    'LPN-2026-004512',
    'AO-2026-1234567890',
    'Licitación LA-019GYR047-E45-2026',
    'Contrato N.º 8112345678',
    'orden de compra 4512345678',
    'Ley 27.275',
    'Ley N.º 1.712 de 2014',
    'C.P. 64000',
    'Expediente EX-2026-12345678-APN',
    'Oficio SDU/1234567890/2026',
    'folio 20261234567',
    '8.112.345.678 pesos',
    '1.020.345.678 pesos',
    'la cédula del programa con 1.500.000 beneficiarios',
    'DNI de 1.200.000 personas',
    'INE/CG123/2026',
    'INE 2026-2027',
    'run 10,000,000',
    'DNI (Ley 17.671)',
    // Of organisations.
    'CUIT 30-71234567-9',
    'RUT 76.123.456-0',
    'NIT 900.123.456-7',
    'CNPJ 12.345.678/0001-95',
    'ISBN 978-84-376-0494-7',
    // The check digit is wrong.
    '20-12345678-3',
    '12.345.678-6',
  ])
    it(`is in “${text}”`, () => assert.deepEqual(search(text), []));
});
