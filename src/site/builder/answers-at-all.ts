/**
 * Whether a host answers. A request whose answer nobody may read still tells that; what the answer was, a missing file
 * or one that is kept from other sites, it does not tell.
 */
export async function answersAtAll(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', signal, credentials: 'omit' });
    return true;
  } catch {
    // Refused by the network, or silent: that is the answer.
    return false;
  }
}
