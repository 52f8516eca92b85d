const { join } = require('node:path');

module.exports = {
  mode: 'production',
  context: __dirname,
  entry: './main.js',
  output: { path: join(__dirname, 'out'), filename: 'main.js' },
  performance: { hints: false },
};
