# SPDX-License-Identifier: GPL-3.0-or-later
TESTS += tests/reference/paths_oracle.sh
TESTS += tests/reference/datapackage-check.sh
TESTS += tests/reference/differential.sh
TESTS += tests/reference/pictures.sh
TESTS += tests/reference/notebooks.sh
TESTS += tests/reference/writers.sh
