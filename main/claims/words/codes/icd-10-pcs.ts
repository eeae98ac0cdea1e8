import type { Language } from '../languages.ts';

type Words = Readonly<Record<Language, string>>;

/** A part of the body with its article, as it stands after "of" or "on". */
type Part = Words;

const part = (en: string, es: string): Part => ({ en, es });

/** The body systems of most sections (second character), ICD-10-PCS (CMS, public domain), in our own plain words. */
const parts: Readonly<Record<string, Part>> = {
  0: part('the brain and spinal cord', 'el cerebro y la médula espinal'),
  1: part('the nerves', 'los nervios'),
  2: part('the heart and large blood vessels', 'el corazón y los vasos sanguíneos grandes'),
  3: part('the arteries of the upper body', 'las arterias de la parte superior del cuerpo'),
  4: part('the arteries of the lower body', 'las arterias de la parte inferior del cuerpo'),
  5: part('the veins of the upper body', 'las venas de la parte superior del cuerpo'),
  6: part('the veins of the lower body', 'las venas de la parte inferior del cuerpo'),
  7: part('the blood and lymph system', 'la sangre y el sistema linfático'),
  8: part('the eye', 'el ojo'),
  9: part('the ear, nose, or sinuses', 'el oído, la nariz o los senos nasales'),
  B: part('the lungs and airways', 'los pulmones y las vías respiratorias'),
  C: part('the mouth and throat', 'la boca y la garganta'),
  D: part('the stomach and bowel', 'el estómago y el intestino'),
  F: part('the liver and the organs near it', 'el hígado y los órganos cercanos'),
  G: part('the glands', 'las glándulas'),
  H: part('the skin and breast', 'la piel y el seno'),
  J: part('the tissue under the skin', 'el tejido debajo de la piel'),
  K: part('the muscles', 'los músculos'),
  L: part('the tendons', 'los tendones'),
  M: part('the ligaments', 'los ligamentos'),
  N: part('the bones of the head and face', 'los huesos de la cabeza y la cara'),
  P: part('the bones of the upper body', 'los huesos de la parte superior del cuerpo'),
  Q: part('the bones of the lower body', 'los huesos de la parte inferior del cuerpo'),
  R: part('the joints of the upper body', 'las articulaciones de la parte superior del cuerpo'),
  S: part('the joints of the lower body', 'las articulaciones de la parte inferior del cuerpo'),
  T: part('the kidneys and bladder', 'los riñones y la vejiga'),
  U: part("the women's organs", 'los órganos de la mujer'),
  V: part("the men's organs", 'los órganos del hombre'),
  W: part('the body as a whole', 'el cuerpo en general'),
  X: part('the arm', 'el brazo'),
  Y: part('the leg', 'la pierna'),
};

/** Pictures name some systems by other letters. */
const partsInPictures: Readonly<Record<string, Part>> = {
  ...parts,
  5: part('the veins', 'las venas'),
  L: part('the soft tissue', 'los tejidos blandos'),
  P: part('the arm', 'el brazo'),
  Q: part('the leg', 'la pierna'),
  R: part('the spine and trunk', 'la columna y el tronco'),
  Y: part('the unborn baby', 'el bebé antes de nacer'),
};

const partsInTracerScans: Readonly<Record<string, Part>> = {
  ...parts,
  5: part('the veins', 'las venas'),
  P: part('the bones and muscles', 'los huesos y los músculos'),
};

const partsInRadiation: Readonly<Record<string, Part>> = {
  ...parts,
  H: part('the skin', 'la piel'),
  M: part('the breast', 'el seno'),
  P: part('the bones', 'los huesos'),
};

/** Sections that go on with a part of the body: what is done, up to the part. */
const sectionsWithPart: Readonly<Record<string, { readonly words: Words; readonly parts: typeof parts }>> = {
  0: { words: { en: 'Surgery or care of', es: 'Cirugía o atención de' }, parts },
  B: { words: { en: 'X-ray or other picture of', es: 'Radiografía u otra imagen de' }, parts: partsInPictures },
  C: { words: { en: 'Scan with a tracer of', es: 'Estudio con trazador de' }, parts: partsInTracerScans },
  D: { words: { en: 'Radiation treatment of', es: 'Radioterapia de' }, parts: partsInRadiation },
};

const sections: Readonly<Record<string, Words>> = {
  0: { en: 'Surgery or other procedure', es: 'Cirugía u otro procedimiento' },
  1: { en: 'Pregnancy or birth care', es: 'Atención del embarazo o el parto' },
  2: { en: 'Bandage, cast, splint, or packing', es: 'Vendaje, yeso, férula o taponamiento' },
  3: { en: 'Drugs, fluids, or blood given', es: 'Medicamentos, líquidos o sangre que se dieron' },
  4: { en: 'Measuring or watching the body', es: 'Medición o control del cuerpo' },
  5: { en: 'Machine that helps an organ work', es: 'Máquina que ayuda a un órgano' },
  6: { en: 'Other treatment from outside the body', es: 'Otro tratamiento desde fuera del cuerpo' },
  7: { en: 'Hands-on bone and joint care', es: 'Tratamiento manual de huesos y articulaciones' },
  8: { en: 'Other procedure', es: 'Otro procedimiento' },
  9: { en: 'Chiropractor care', es: 'Atención de un quiropráctico' },
  B: { en: 'X-ray or other picture', es: 'Radiografía u otra imagen' },
  C: { en: 'Scan with a tracer (nuclear medicine)', es: 'Estudio con trazador (medicina nuclear)' },
  D: { en: 'Radiation treatment', es: 'Radioterapia' },
  F: { en: 'Rehab and hearing care', es: 'Rehabilitación y cuidado de la audición' },
  G: { en: 'Mental health care', es: 'Cuidado de la salud mental' },
  H: { en: 'Treatment for alcohol or drug use', es: 'Tratamiento por uso de alcohol o drogas' },
  X: { en: 'New technology', es: 'Tecnología nueva' },
};

/**
 * Section and body system of an ICD-10-PCS code (seven characters, checked by the caller). Root operation, device and approach are left out: they make
 * the title of the code itself.
 */
export function procedureWords(
  code: string,
  language: Language,
): { readonly chapter: string; readonly block: string | null } | null {
  const section = sections[code.charAt(0)];
  if (section === undefined) return null;
  const withPart = sectionsWithPart[code.charAt(0)];
  const where = withPart?.parts[code.charAt(1)];
  const block = withPart === undefined || where === undefined ? null : `${withPart.words[language]} ${where[language]}`;
  return { chapter: section[language], block: block?.replace(' de el ', ' del ') ?? null };
}
