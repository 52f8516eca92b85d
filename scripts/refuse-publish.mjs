// npm publish from the project's folder would give everybody our tools, 189 MB of Node among them.
console.error(
  'Not from here. Run npm run pack:check -- FOLDER, and publish the file that it leaves there: npm publish FOLDER/coalition-widgets-X.Y.Z.tgz',
);
process.exitCode = 1;
