// @ts-check
/**
 * Locks Emscripten's in-memory files: all of them read-only but /tmp, a file system of its own that is emptied after each job and holds at most 16 MiB.
 *
 * The lock replaces the write operations of every node, so that no path, link or open file leads round it.
 * Not guaranteed: access times (a read changes none in this file system).
 */

const readOnly = 69; // EROFS in Emscripten's numbering (WASI)
const noSpace = 51; // ENOSPC
const bytesLimit = 16 * 1024 * 1024;
const nodesLimit = 4096;

/**
 * @param {any} FS Emscripten's file system
 */
export function lockFiles(FS) {
  const refuse = () => {
    throw new FS.ErrnoError(readOnly);
  };
  const quota = { bytes: 0, nodes: 0 };
  const full = () => {
    throw new FS.ErrnoError(noSpace);
  };

  const memory = FS.filesystems.MEMFS;
  const { setattr, mknod } = memory.node_ops;
  const { write } = memory.stream_ops;
  const table = memory.ops_table;
  const countedWrite = (
    /** @type {any} */ stream,
    /** @type {any} */ buffer,
    /** @type {number} */ offset,
    /** @type {number} */ length,
    /** @type {number} */ position,
  ) => {
    const growth = Math.max(0, position + length - stream.node.usedBytes);
    if (quota.bytes + growth > bytesLimit) full();
    const written = write(stream, buffer, offset, length, position, false);
    quota.bytes += growth;
    return written;
  };
  const countedSetattr = (/** @type {any} */ node, /** @type {any} */ attr) => {
    if (attr.size !== undefined) {
      const growth = attr.size - node.usedBytes;
      if (!(attr.size >= 0) || quota.bytes + growth > bytesLimit) full();
      quota.bytes += growth;
    }
    return setattr(node, attr);
  };
  const countedMknod = (/** @type {any} */ parent, /** @type {string} */ name, /** @type {number} */ mode, /** @type {number} */ dev) => {
    if (++quota.nodes > nodesLimit) full();
    return mknod(parent, name, mode, dev);
  };

  // Every node there is now becomes read-only; node by node, as nodes made later (in /tmp) take their operations from the table.
  const lock = (/** @type {any} */ node) => {
    node.node_ops = { ...node.node_ops, mknod: refuse, unlink: refuse, rmdir: refuse, rename: refuse, symlink: refuse, setattr: refuse };
    if (FS.isFile(node.mode)) node.stream_ops = { ...node.stream_ops, write: refuse, msync: refuse, mmap: refuse };
    if (FS.isDir(node.mode) && node.contents) for (const child of Object.values(node.contents)) lock(child);
  };
  for (const name of ["/dev/tty", "/dev/tty1"]) if (FS.analyzePath(name).exists) FS.unlink(name);
  FS.chdir("/");
  if (!FS.analyzePath("/tmp").exists) FS.mkdir("/tmp");
  for (const name of FS.readdir("/tmp")) if (name !== "." && name !== "..") FS.unlink(`/tmp/${name}`);
  lock(FS.root);
  table.file = {
    node: { ...table.file.node, setattr: countedSetattr },
    stream: { ...table.file.stream, write: countedWrite, msync: refuse, mmap: refuse },
  };
  table.dir = { node: { ...table.dir.node, mknod: countedMknod, symlink: refuse }, stream: table.dir.stream };
  FS.mount(memory, {}, "/tmp");
  FS.chdir("/tmp");

  const streams = FS.streams.map(
    (/** @type {any} */ stream) => stream && { stream, flags: stream.flags, position: stream.position, ops: stream.stream_ops },
  );

  return {
    /** The files as they were: /tmp empty, the same streams open at the same places. */
    restore() {
      FS.streams.length = 0;
      for (const [fd, kept] of streams.entries()) {
        if (!kept) {
          FS.streams[fd] = kept;
          continue;
        }
        kept.stream.fd = fd;
        kept.stream.flags = kept.flags;
        kept.stream.position = kept.position;
        kept.stream.stream_ops = kept.ops;
        FS.streams[fd] = kept.stream;
      }
      if (quota.nodes > 0) {
        FS.chdir("/");
        FS.unmount("/tmp");
        FS.mount(memory, {}, "/tmp");
        quota.bytes = quota.nodes = 0;
      }
      FS.chdir("/tmp");
    },
  };
}
