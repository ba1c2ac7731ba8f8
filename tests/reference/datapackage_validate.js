/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Validates data packages with the npm package datapackage of the Frictionless Data project, which knows
   nothing of diplonet: profile, types, constraints, unique keys, foreign keys.
   usage: NODE_PATH=MODULES node datapackage_validate.js FOLDER... ; prints what is wrong, exit status 1. */
'use strict';

const path = require('path');
const { Package } = require('datapackage');

function tell(folder, place, error) {
  const errors = error.errors && error.errors.length ? error.errors : [error];
  for (const one of errors) {
    const row = one.rowNumber ? `:${one.rowNumber}` : '';
    console.log(`${folder}: ${place}${row}: ${one.message}`);
  }
}

async function validate(folder) {
  const dataPackage = await Package.load(path.join(folder, 'datapackage.json'));
  let faults = dataPackage.errors.length;
  dataPackage.errors.forEach((error) => tell(folder, 'datapackage.json', error));
  for (const resource of dataPackage.resources) {
    try {
      const rows = await resource.read({ keyed: true, relations: true });
      if (rows.length === 0) throw new Error('has no rows');
    } catch (error) {
      faults += 1;
      tell(folder, resource.name, error);
    }
  }
  return faults;
}

async function main(folders) {
  let faults = 0;
  for (const folder of folders) faults += await validate(folder);
  process.exitCode = faults > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error) => {
  tell('.', 'validator', error);
  process.exitCode = 1;
});
