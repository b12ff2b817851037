/** Says at the end which packages were loaded. Loaded into the server in front of everything. */
process.on('exit', () => {
  const packages = Object.keys(require.cache).flatMap(
    (file) => /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file)?.[1] ?? [],
  );
  console.error(JSON.stringify({ loaded: [...new Set(packages)] }));
});
