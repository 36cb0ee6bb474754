/** Names of what every object has, which a program that keeps names in objects takes for something else. */
export const inheritedNames = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];

/** A specification that uses one name wherever authors give names. */
export const specificationOf = (name: string) => `format: 1
specification:
  title: ${name}
  awarding organisation: ${name}
  reference prefix: ${name}
  notes:
    ${name}: A note
qualifications:
  - id: ${name}
    type: Certificate
    title: ${name}
    credits: 16
    rules:
      mandatory: ${name}, ${name}-${name}
      choose:
        - from: ${name}
          at least: 1 unit
groups:
  - id: ${name}
    units: ${name}, E5.05
    restricted:
      - units: ${name}
        only in: ${name}
matrix:
  - unit: ${name}
    mandatory in: ${name}
units:
  - reference: ${name}
    also known as: ${name}
    title: ${name}
    credits: 7
    replaced by: ${name}
    notes: ${name}
    outcomes:
      ${name}:
        text: ${name}
        criteria:
          ${name}: ${name}
      1:
        text: Be able to ${name}
        criteria:
          1.1: Explain ${name}
          1.${name}: Explain
assessments:
  - id: ${name}
    units: ${name}
    sections:
      - heading: ${name}
        marks: 98
        statements:
          - text: ${name}
            evidences: ${name}, ${name} 1.1, 1.1
mark sheets:
  - id: ${name}
    assessment: ${name}
    sections:
      - heading: ${name}
        marks: 98
  - id: second ${name}
    units: ${name}
    criteria:
      ${name}:
        marks: 8
      1.1:
        marks: 8
${name}: x
${name}:
  - ${name}: x
# qualspec-disable-next-line ${name}/${name}, ${name} -- ${name}
status: draft # qualspec-disable ${name}
# qualspec-${name} ${name}
`;
