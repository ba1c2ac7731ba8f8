/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in the readers of tables. */
#include <diplonet/reader.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char ties_text[] = "source,target,weight,type,year,ref,note,score,flag,text\n"
                                "USA,GBR,2,pact,1949,S1:4,\"says \"\"so\"\"\",1.5,yes,a\n"
                                "USA,\" FRA\",-1,aid,1950..,,,2,no,\n"
                                "FRA,Deutschland,,pact,,S2,,,,\"b\nc\"\n";
static const char actors_text[] = "id,kind,name,x,region\nUSA,country,United States,1,americas\n"
                                  "GBR,country,,2,\n";
static const char descriptor_text[] =
    "{\"name\": \"p\", \"title\": \"A\", \"licenses\": [{\"name\": \"CC0-1.0\"}], \"resources\": ["
    "{\"name\": \"ties\", \"path\": \"ties.csv\", \"schema\": {\"fields\": [{\"name\": \"from\"}, "
    "{\"name\": \"to\"}, {\"name\": \"relation\"}, {\"name\": \"weight\", \"type\": "
    "\"number\"}]}}, "
    "{\"name\": \"actors\", \"path\": \"actors.csv\", \"schema\": {\"fields\": [{\"name\": \"id\", "
    "\"constraints\": {\"unique\": true, \"pattern\": \"[A-Z]+\"}}, {\"name\": \"chief\"}], "
    "\"foreignKeys\": [{\"fields\": \"chief\", \"reference\": {\"resource\": \"\", \"fields\": "
    "\"id\"}}]}}]}";
static const char package_ties_text[] = "from,to,relation,weight\nA,B,one,1\nB,A,two,\nA,C,one,x\n";
static const char package_actors_text[] = "id,chief\nA,B\nB,C\n";

static const char json_text[] =
    "{\"diplonet\": 1, \"name\": \"n\", \"runs\": [\"diplonet import x\"], \"notes\": [{\"text\": "
    "\"t\"}], \"attributes\": {\"title\": \"T\"}, \"ties\": [{\"from\": \"A\", \"to\": \"B\", "
    "\"relation\": \"r\", \"weight\": 1.5, \"open\": true}], \"relations\": [{\"name\": \"r\"}], "
    "\"actors\": [{\"id\": \"A\", \"region\": \"x\"}, {\"id\": \"B\"}], \"refs\": [{\"id\": "
    "\"S\"}]}";
static const char lines_text[] = "{\"network\":{\"diplonet\":1,\"name\":\"n\"}}\n"
                                 "{\"relation\":{\"name\":\"r\"}}\n{\"actor\":{\"id\":\"A\"}}\n"
                                 "{\"tie\":{\"from\":\"A\",\"to\":\"A\",\"relation\":\"r\"}}\n"
                                 "{\"end\":{}}\n";

static diplo_status write_file(const char *path, const char *text, diplo_error *error) {
  FILE *file = fopen(path, "w");
  if (!file || fputs(text, file) < 0 || fclose(file) != 0)
    return diplo_error_set(error, DIPLO_BUG, "%s cannot be written", path);
  return DIPLO_OK;
}

static diplo_status read_all(const char *path, const diplo_read_options *options,
                             diplo_error *error) {
  diplo_status status;
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  DIPLO_TRY(diplo_reader_open(path, options, &reader, error));
  do {
    diplo_network_free(network);
    DIPLO_TRY(diplo_reader_next(reader, &network, error));
  } while (network);
done:
  diplo_network_free(network);
  diplo_reader_close(reader);
  return status;
}

diplo_status fault_tie_list(diplo_error *error) {
  diplo_read_options options = {.actors = "fault-actors.tmp"};
  diplo_status status;
  DIPLO_TRY(write_file("fault-ties.tmp", ties_text, error));
  DIPLO_TRY(write_file("fault-actors.tmp", actors_text, error));
  DIPLO_TRY(read_all("fault-ties.tmp", &options, error));
done:
  unlink("fault-ties.tmp");
  unlink("fault-actors.tmp");
  return status;
}

diplo_status fault_package(diplo_error *error) {
  diplo_findings findings = {0};
  diplo_read_options options = {.findings = &findings};
  diplo_status status;
  mkdir("fault-package.tmp", 0700);
  DIPLO_TRY(write_file("fault-package.tmp/datapackage.json", descriptor_text, error));
  DIPLO_TRY(write_file("fault-package.tmp/ties.csv", package_ties_text, error));
  DIPLO_TRY(write_file("fault-package.tmp/actors.csv", package_actors_text, error));
  DIPLO_TRY(read_all("fault-package.tmp", &options, error));
  if (findings.count != 2)
    status = diplo_error_set(error, DIPLO_BUG, "%zu findings, not 2", findings.count);
done:
  diplo_findings_clear(&findings);
  unlink("fault-package.tmp/datapackage.json");
  unlink("fault-package.tmp/ties.csv");
  unlink("fault-package.tmp/actors.csv");
  rmdir("fault-package.tmp");
  return status;
}

diplo_status fault_json(diplo_error *error) {
  diplo_read_options options = {0};
  diplo_status status;
  DIPLO_TRY(write_file("fault-json.tmp", json_text, error));
  DIPLO_TRY(read_all("fault-json.tmp", &options, error));
  DIPLO_TRY(write_file("fault-json.tmp", lines_text, error));
  DIPLO_TRY(read_all("fault-json.tmp", &options, error));
done:
  unlink("fault-json.tmp");
  return status;
}
