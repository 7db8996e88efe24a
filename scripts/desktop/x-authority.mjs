/**
 * An X authority file with one cookie, valid for any host and any display number, so that it can be written
 * before the server has chosen its number. Format: the Xau library's Xauth(3), all lengths big-endian 16 bit.
 * @param {Buffer} cookie 16 random bytes
 */
export function xAuthority(cookie) {
  const anyHost = 0xffff;
  const field = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const family = Buffer.alloc(2);
  family.writeUInt16BE(anyHost);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie].map(field);
  return Buffer.concat([family, ...fields]);
}
