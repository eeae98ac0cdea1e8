// Runs before every npm script, on whatever Node there is: plain, old JavaScript.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This is Node ${process.versions.node}. ClaimKeep's commands need Node 24.\n` +
      'On Linux x64 `npm ci` brings it along; elsewhere install it from nodejs.org or run `nvm install`.',
  );
  process.exit(1);
}
