import type { Shape } from '../api/client';
import { useFormats } from '../text/use-formats';
import { useMessages } from '../text/messages';
import { download } from './download';
import { messages } from './messages';
import { pngOf, svgOf } from './svg-file';

type Drawing = {
  /** The one question that it answers: its title. */
  readonly question: string;
  readonly asOf: Shape<'AsOf'>;
  readonly fileName: string;
  /** Hands over the drawing as it stands in the page, where there is one. */
  readonly draw: (then: (svg: SVGSVGElement) => void) => void;
};

/** As of when a drawing holds; and the drawing as files, with its question and that written into them. */
export function usePictureFiles({ question, asOf, fileName, draw }: Drawing) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const source = t.asOf(moment(asOf.at), asOf.eventNumber);
  const svg = (found: SVGSVGElement) => download(`${fileName}.svg`, svgOf(found, question, source));
  const png = async (found: SVGSVGElement) =>
    download(`${fileName}.png`, await pngOf(found, question, source));
  const files = [
    { kind: 'svg', label: t.svg, run: () => draw(svg) },
    { kind: 'png', label: t.png, run: () => draw((found) => void png(found)) },
  ] as const;
  return { source, files };
}
