/** What the script of the request page says about requests that look like the new one. */
export function similarRequests(requests: number): string {
  return `${requests === 1 ? '1 request looks' : `${requests} requests look`} like yours. Give its issue a thumbs up instead of requesting it again.`;
}
