#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# filter: conditions, alone and together.
load setup

write_story() {
  cat >story.csv <<'END'
from,to,relation,weight,during
AAA,BBB,trade,2,1950..1960
BBB,CCC,trade,5,1955
CCC,DDD,visit,1,
AAA,DDD,dispute,-3,1949..1952
EEE,EEE,visit,1,1970
END
}

# The ties that are left, as FROM-TO.
left() {
  diplonet filter -q "$@" story.csv | diplonet table ties --no-header --columns from,to | tr '\t' - | paste -sd' '
}

@test "by relation" {
  write_story
  [ "$(left --relation trade)" = "AAA-BBB BBB-CCC" ]
  [ "$(left --relation trade,dispute)" = "AAA-BBB BBB-CCC AAA-DDD" ]
  [ "$(left --not-relation trade,dispute)" = "CCC-DDD EEE-EEE" ]
  fails 2 "diplonet filter: there is no relation 'trad'; did you mean 'trade'?" \
    diplonet filter --relation trad story.csv
  fails 2 "diplonet filter: there is no relation 'trad'; did you mean 'trade'?" \
    diplonet filter --not-relation trad story.csv
}

@test "by sign" {
  write_story
  [ "$(left --sign -)" = "AAA-DDD" ]
  [ "$(left --sign +)" = "AAA-BBB BBB-CCC CCC-DDD EEE-EEE" ]
  [ "$(left --sign=+,-)" = "$(left --sign +-)" ]
}

@test "by period: cut to it, undated ties stay unless --dated" {
  write_story
  [ "$(left --during 1955)" = "AAA-BBB BBB-CCC CCC-DDD" ]
  [ "$(left --during 1955 --dated)" = "AAA-BBB BBB-CCC" ]
  [ "$(left --during ..1949 --dated)" = "AAA-DDD" ]
  [ "$(left --during 1950-1955 --dated)" = "$(left --during 1950..1955 --dated)" ]
  diplonet filter --during 1955..1990 --dated --relation trade story.csv | diplonet table ties --no-header \
    --columns during >periods
  printf '1955..1960\n1955\n' | cmp - periods
}

@test "by conditions on fields" {
  write_story
  [ "$(left --where-tie 'weight > 1 and weight < 5')" = "AAA-BBB" ]
  [ "$(left --where-tie 'relation == "trade" or from == "EEE"')" = "AAA-BBB BBB-CCC EEE-EEE" ]
  [ "$(left --where-tie 'during == missing')" = "CCC-DDD" ]
  [ "$(left --where-actor 'id != "BBB"')" = "CCC-DDD AAA-DDD EEE-EEE" ]
  fails 2 "diplonet filter: *'weigt'*weight*" diplonet filter --where-tie 'weigt > 1' story.csv
  fails 2 "diplonet filter: *" diplonet filter --where-tie 'weight >' story.csv
}

@test "by actors, their surroundings and what hangs together" {
  write_story
  [ "$(left --actor AAA,BBB,DDD)" = "AAA-BBB AAA-DDD" ]
  [ "$(left --ego BBB)" = "AAA-BBB BBB-CCC" ]
  [ "$(left --ego BBB --steps 2)" = "AAA-BBB BBB-CCC CCC-DDD AAA-DDD" ]
  [ "$(left --largest-component)" = "AAA-BBB BBB-CCC CCC-DDD AAA-DDD" ]
  [ "$(diplonet filter --relation trade --drop-isolates story.csv | diplonet table actors --no-header --columns id |
    paste -sd' ')" = "AAA BBB CCC" ]
}

@test "by kind" {
  [ "$(diplonet filter --kind country,event data/parade-2025 | diplonet table actors --no-header --columns kind |
    sort -u | paste -sd' ')" = "country event" ]
}

@test "nothing left is a no" {
  write_story
  run -1 diplonet filter -q --relation trade --sign - story.csv
  run -1 diplonet filter -q --kind group story.csv
  run -1 diplonet filter -q --network other story.csv
}

@test "actors without ties are an answer to a question about actors" {
  write_story
  run -0 diplonet filter -q --actor AAA story.csv
  run -1 diplonet filter -q --actor AAA --sign + story.csv
}
