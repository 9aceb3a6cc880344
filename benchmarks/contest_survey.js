// How long does SurveyJS take to count the right answers of the submissions in a file?
//
// node contest_survey.js FILE COUNT: reads the first COUNT lines; prints {"seconds": …} of the loop.
"use strict";
const fs = require("fs");
const { Model } = require("survey-core");

const letters = ["a", "b", "c", "d"];
const elements = [];
const add = (element) => {
  elements.push({ name: `c${String(elements.length + 1).padStart(2, "0")}`, ...element });
};
for (let n = 0; n < 9; n++) add({ type: "radiogroup", choices: letters, correctAnswer: "b" });
for (let n = 0; n < 3; n++) add({ type: "checkbox", choices: letters, correctAnswer: ["a", "c"] });
const statements = { a: true, b: false, c: true, d: false };
for (let n = 0; n < 2; n++) {
  add({ type: "matrix", columns: [true, false], rows: letters, correctAnswer: statements });
}
for (let n = 0; n < 3; n++) add({ type: "text", correctAnswer: "10" });
for (let n = 0; n < 2; n++) add({ type: "text", correctAnswer: "chấp hành viên" });
add({ type: "text", inputType: "number" });

const [file, count] = [process.argv[2], Number(process.argv[3])];
const beginning = Buffer.alloc(count * 1000);
const length = fs.readSync(fs.openSync(file), beginning);
const lines = beginning.toString("utf8", 0, length).split("\n", count);
const model = new Model({ elements });
const start = process.hrtime.bigint();
let right = 0;
for (const line of lines) {
  model.data = JSON.parse(line).answers;
  right += model.getCorrectedAnswerCount();
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ seconds, total: right }));
