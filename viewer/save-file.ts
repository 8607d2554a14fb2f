/** Hands a file to the browser's downloads: text, a picture as SVG, or as PNG for print. */

/** Enough for 300 dots an inch where the screen has 96. */
const PNG_SCALE = 3;

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

const toAddress = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

export function saveText(text: string, name: string, type: string): void {
  save(`data:${type};charset=utf-8,${encodeURIComponent(text)}`, name);
}

/** `name` without its ending. */
export function saveSvg(svg: string, name: string): void {
  save(toAddress(svg), `${name}.svg`);
}

/** Rejects where the browser draws no picture of an SVG. */
export async function savePng(svg: string, name: string): Promise<void> {
  const image = new Image();
  image.src = toAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser gives no surface to draw on');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), `${name}.png`);
}
