#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# import: tie lists that need explaining, and every other format.
load setup

ties() {
  diplonet table ties --no-header --columns "$@"
}

@test "a bare list needs no option and is undirected, unless --directed" {
  printf 'from,to\nA,B\nB,C\n' >bare.csv
  diplonet import bare.csv | diplonet info --format json | grep -q '"name":"tie","sign":"+","directed":false,"weight":"none"'
  diplonet import --directed bare.csv | diplonet info --format json | grep -q '"directed":true'
  # The same option for every verb that reads.
  diplonet info --directed --format json bare.csv | grep -q '"directed":true'
}

@test "columns by the names that they have" {
  printf 'country1,country2,level,what,when,src\nCHN,PRK,3,alliance,1961,S1:2\nRUS,PRK,-2,dispute,,S1:3\n' >own.csv
  diplonet import own.csv --from country1 --to country2 --weight level --relation what --during when --ref src \
    --sign +- >out
  ties from,to,relation,during,weight,ref <out >table
  printf 'CHN\tPRK\talliance\t1961\t3\tS1:2\nRUS\tPRK\tdispute\t\t-2\tS1:3\n' | cmp - table
}

@test "a column that is not there: which there are" {
  printf 'country1,country2,level\nA,B,1\n' >own.csv
  fails 2 "diplonet import: own.csv:1: *'countri1'*country1*" diplonet import own.csv --from countri1 --to country2
}

@test "a list without a header, from a pipe" {
  printf 'CHN,PRK,3\nCHN,RUS,2\n' | diplonet import --no-header --relation-name trade --meaning count --sign + |
    diplonet info --format json >out
  grep -q '"name":"trade","sign":"+","directed":false,"weight":"count"' out
  grep -q '"actors":3,' out
}

@test "actors of a table, and the kind of others" {
  printf 'from,to\nkim,PRK\nxi,CHN\n' >ties.csv
  printf 'id,name,kind,age\nkim,Kim Jong Un,leader,41\nxi,Xi Jinping,leader,72\n' >people.csv
  diplonet import ties.csv --actors people.csv --kind organisation >out
  diplonet table actors --no-header --columns id,kind,name,age <out >table
  printf 'kim\tleader\tKim Jong Un\t41\nxi\tleader\tXi Jinping\t72\nPRK\torganisation\t\t\nCHN\torganisation\t\t\n' |
    cmp - table
}

@test "several files are a panel" {
  printf 'from,to\nA,B\n' >1950.csv
  printf 'from,to\nA,C\n' >1951.csv
  diplonet import 1950.csv 1951.csv >panel
  [ "$(grep -c '^#network' panel)" -eq 2 ]
  diplonet filter --network 1951 panel | ties to | grep -qx C
}

@test "the format is found by content, and may be named" {
  printf 'from\tto\nA\tB\n' >misnamed.csv
  diplonet import misnamed.csv | ties from,to | grep -qx $'A\tB'
  fails 2 "diplonet import: --format-in: there is no format 'xls'; *" diplonet import --format-in xls misnamed.csv
  diplonet import data/parade-2025 | cmp - <(diplonet import --format-in package data/parade-2025) ||
    [ "$(diplonet import --no-provenance data/parade-2025 | md5sum)" = \
      "$(diplonet import --no-provenance --format-in package data/parade-2025 | md5sum)" ]
}

@test "--directed and --undirected exclude each other" {
  fails 2 "diplonet import: --undirected and --directed exclude each other" diplonet import --directed --undirected x
}

@test "what was guessed is said once, unless --quiet" {
  printf 'country1,country2,level\nA,B,1\n' >own.csv
  run -0 --separate-stderr diplonet import own.csv
  [[ $stderr == "diplonet import: note: ties read from column 'country1' to column 'country2'"* ]]
  run -0 --separate-stderr diplonet info - <<<"$output"
  [ -z "$stderr" ]
  run -0 --separate-stderr diplonet import -q own.csv
  [ -z "$stderr" ]
  run -0 --separate-stderr diplonet import --from country1 --to country2 own.csv
  [ -z "$stderr" ]
}
