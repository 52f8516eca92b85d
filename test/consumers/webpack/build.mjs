// webpack-cli would be one more package for one call.
import webpack from 'webpack';
import configuration from './webpack.config.cjs';

webpack(configuration, (error, stats) => {
  if (error ?? stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
  if (error ?? (stats.hasErrors() || stats.hasWarnings())) process.exitCode = 1;
});
