#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# merge and lift: networks made from networks.
load setup

@test "networks become one, equal ties are kept once" {
  printf 'from,to,weight\nA,B,1\nB,C,2\n' >one.csv
  printf 'from,to,weight\nA,B,1\nC,D,3\n' >two.csv
  diplonet merge one.csv two.csv --name both >out
  grep -q $'^#network\tboth' out
  diplonet table ties --no-header --columns from,to,weight <out >ties
  printf 'A\tB\t1\nB\tC\t2\nC\tD\t3\n' | cmp - ties
  # A panel in a pipe is the same.
  diplonet import one.csv two.csv | diplonet merge --name both | diplonet table ties --no-header --columns from,to,weight |
    cmp - ties
}

@test "the provenance of both stays" {
  printf 'from,to\nA,B\n' >one.csv
  printf 'from,to\nC,D\n' >two.csv
  diplonet import one.csv >one
  diplonet import two.csv >two
  diplonet merge one two | diplonet info --format json >out
  grep -q 'diplonet import one.csv' out
  grep -q 'diplonet import two.csv' out
}

@test "contradictions are refused, and nothing is written" {
  printf 'from,to\nA,B\n' >one.csv
  diplonet import --sign + one.csv -o one
  diplonet import --sign - one.csv -o two
  fails 3 "diplonet merge: *sign*" diplonet merge one two -o out
  [ ! -e out ]
}

@test "ties of leaders become ties of their countries" {
  cat >network <<'END'
#diplonet 1
#network	meeting	2025-09-03
#relations	name	sign	directed	weight
leads	0	yes	none
meets	+	no	none
#actors	id	kind
kim	leader
PRK	country
xi	leader
CHN	country
#ties	from	to	relation
kim	PRK	leads
xi	CHN	leads
kim	xi	meets
#end
END
  diplonet lift network | diplonet table ties --no-header --columns from,to,relation >ties
  printf 'PRK\tCHN\tmeets\n' | cmp - ties
  diplonet lift --keep-leaders network | diplonet table ties --no-header --columns from,to,relation >ties
  [ "$(wc -l <ties)" -eq 3 ]
  fails 2 "diplonet lift: *rules*" diplonet lift --leads rules network
}

@test "lift says which ties it had to leave" {
  run -0 --separate-stderr diplonet lift data/parade-2025
  [[ $stderr == "diplonet lift: note: lift: "*"leaders who led nothing then: "* ]]
}
