import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { addressGroup } from './client-address.js';

/**
 * Keeps a server open for others when one address takes all its connections: beyond the most, the connection that has
 * said nothing for longest gives way, of the address that has the most of those. What is being answered stays.
 */
export function shareConnections(server: Server, most: number): void {
  const silent = new Map<string, Set<Socket>>();
  let open = 0;

  const addSilent = (group: string, socket: Socket): void => {
    const sockets = silent.get(group) ?? new Set();
    // In at the end: the first of a set is the one that is silent for longest.
    silent.set(group, sockets.add(socket));
  };
  const removeSilent = (group: string, socket: Socket): void => {
    const sockets = silent.get(group);
    sockets?.delete(socket);
    if (sockets?.size === 0) silent.delete(group);
  };

  server.on('connection', (socket: Socket) => {
    const group = addressGroup(socket.remoteAddress ?? '');
    if (open >= most) {
      const [crowd, [first] = []] = largestOf(silent);
      if (!first) {
        socket.destroy();
        return;
      }
      removeSilent(crowd, first);
      first.destroy();
    }
    open += 1;
    addSilent(group, socket);
    socket.once('close', () => {
      open -= 1;
      removeSilent(group, socket);
    });
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    const group = addressGroup(socket.remoteAddress ?? '');
    // One that sends its body for ever has not said anything yet.
    request.once('end', () => removeSilent(group, socket));
    response.once('close', () => {
      if (!socket.destroyed) addSilent(group, socket);
    });
  });
}

function largestOf(groups: ReadonlyMap<string, ReadonlySet<Socket>>): readonly [string, Iterable<Socket>] {
  let largest: readonly [string, ReadonlySet<Socket>] = ['', new Set()];
  for (const entry of groups) if (entry[1].size > largest[1].size) largest = entry;
  return largest;
}
