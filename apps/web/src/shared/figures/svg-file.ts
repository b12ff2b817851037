const NAMESPACE = 'http://www.w3.org/2000/svg';
const CAPTION_PX = 48;
const PNG_SCALE = 2;
/** What style sheets say about a shape, written into it: a file has no style sheets. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
] as const;

/** The plot as it looks now, with its question and source written into it. */
function standing(svg: SVGSVGElement, question: string, source: string): SVGSVGElement {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const computed = getComputedStyle(originals[i]!);
    for (const property of PROPERTIES) element.setAttribute(property, computed.getPropertyValue(property));
  });
  const whole = document.createElementNS(NAMESPACE, 'svg');
  whole.setAttribute('xmlns', NAMESPACE);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(height + 2 * CAPTION_PX));
  const root = getComputedStyle(document.documentElement);
  const [ink, ground] = ['--ink', '--raised'].map((name) => root.getPropertyValue(name).trim()) as [
    string,
    string,
  ];
  whole.append(
    backdrop(ground),
    line(question, 30, ink, 18, 650),
    line(source, height + CAPTION_PX + 30, ink, 12, 400),
  );
  copy.setAttribute('y', String(CAPTION_PX));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  whole.append(copy);
  whole.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  return whole;
}

function backdrop(colour: string): SVGElement {
  const rectangle = document.createElementNS(NAMESPACE, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: colour }))
    rectangle.setAttribute(name, value);
  return rectangle;
}

function line(words: string, y: number, colour: string, size: number, weight: number): SVGElement {
  const text = document.createElementNS(NAMESPACE, 'text');
  const attributes = { x: 12, y, fill: colour, 'font-size': size, 'font-weight': weight };
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value));
  text.textContent = words;
  return text;
}

export function svgOf(svg: SVGSVGElement, question: string, source: string): Blob {
  const text = new XMLSerializer().serializeToString(standing(svg, question, source));
  return new Blob([text], { type: 'image/svg+xml' });
}

export async function pngOf(svg: SVGSVGElement, question: string, source: string): Promise<Blob> {
  const address = URL.createObjectURL(svgOf(svg, question, source));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * PNG_SCALE;
    canvas.height = image.height * PNG_SCALE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
