// Writes the statement of the benchmark with a library of npm, as ordered on standard input:
// "write NUMBER FILE" writes one file, "round MILLISECONDS" writes on and answers files per second.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [library, template, clauses, parameters] = process.argv.slice(2);

function values(number) {
  const all = {};
  for (let clause = 0; clause < clauses; clause++) {
    for (let i = 0; i < parameters; i++) {
      all[`c${clause}p${i}`] = `value ${i} & more of clause ${clause} in file ${number}`;
    }
  }
  return all;
}

async function docxtemplater() {
  const PizZip = (await import('pizzip')).default;
  const Docxtemplater = (await import('docxtemplater')).default;
  const bytes = readFileSync(template);
  return async (number) => {
    const file = new Docxtemplater(new PizZip(bytes));
    file.render(values(number));
    return file.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
}

// The library writes files from scratch; the words are those of the template's paragraphs.
async function docx() {
  const { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } = await import('docx');
  const PizZip = (await import('pizzip')).default;
  const body = new PizZip(readFileSync(template)).file('word/document.xml').asText();
  const texts = [...body.matchAll(/<w:p>(.*?)<\/w:p>/g)].map((paragraph) =>
    [...paragraph[1].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((run) => run[1]).join('')
      .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  const numbering = { config: [{ reference: 'clauses', levels: [level] }] };
  return async (number) => {
    const all = values(number);
    const children = texts.map((text) => new Paragraph({
      ...(text.includes('{') ? { numbering: { reference: 'clauses', level: 0 } } : {}),
      children: [new TextRun(text.replace(/\{(\w+)\}/g, (_, name) => all[name]))],
    }));
    return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  };
}

const write = await { docxtemplater, docx }[library]();
for await (const line of createInterface({ input: process.stdin })) {
  const [order, number, file] = line.split(' ');
  if (order === 'write') {
    writeFileSync(file, await write(Number(number)));
    console.log('written');
  }
  else {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < Number(number)) {
      await write(count++);
    }
    console.log(count * 1000 / (performance.now() - start));
  }
}
