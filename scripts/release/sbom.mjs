// The software bill of materials of a release, as CycloneDX 1.6: every package whose code is in what we give out.
//
// It is made from dist/licenses.txt, which the build writes from what it bundled, and from the lock file's hashes. It has no time and
// no serial number, so that the same sources give the same bytes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {{ name: string, version: string, license: string }[]} what `licenses.txt` begins each part with */
function shippedPackages(dist) {
  const text = readFileSync(join(dist, 'licenses.txt'), 'utf8');
  return text.split(`\n${'-'.repeat(80)}\n\n`).map((part) => {
    const [, name, version, license] = /^(\S+) (\S+) \((.+)\)\n/.exec(part) ?? [];
    if (!name) throw new Error(`dist/licenses.txt has a part that names no package: ${part.slice(0, 60)}`);
    return { name, version, license };
  });
}

/** @returns {object} a CycloneDX document; the format's own reference is at https://cyclonedx.org/docs/1.6/json/ */
export function billOfMaterials(dist = 'dist') {
  const { name, version, license, description } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const own = purl({ name, version });
  const components = shippedPackages(dist).map((each) => ({
    type: 'library',
    'bom-ref': purl(each),
    name: each.name,
    version: each.version,
    licenses: [{ license: { id: each.license } }],
    purl: purl(each),
    hashes: hashesOf(packages[`node_modules/${each.name}`], each),
  }));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((each) => each.purl) }],
  };
}

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function hashesOf(locked, { name, version }) {
  if (locked?.version !== version)
    throw new Error(`${name} ${version} is bundled, but the lock file has ${locked?.version}.`);
  const [, base64] = /^sha512-(.+)$/.exec(locked.integrity) ?? [];
  if (!base64) throw new Error(`package-lock.json has no sha512 of ${name}.`);
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}
