/** A process warning fails the run: a leaked listener or a deprecated call is a defect, not noise. */
process.on('warning', (warning) => {
  throw warning;
});
