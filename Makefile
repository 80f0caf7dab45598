# The commands of the Coalition Portal. `make help` lists them.

SHELL := /bin/sh
# If Maven is not on the PATH, its wrapper downloads one and verifies the checksum in .mvn/wrapper.
MVN ?= $(if $(shell command -v mvn 2>/dev/null),mvn,./mvnw)
# Every recipe uses the JDK that .ci/jdk finds, whichever is first on the PATH; `help` and `clean` need none, and .ci/shape calls .ci/jdk itself.
ifneq ($(filter-out help shape clean,$(MAKECMDGOALS)),)
JDK := $(shell .ci/jdk)
ifneq ($(JDK),)
export JAVA_HOME := $(JDK)
export PATH := $(JDK)/bin:$(PATH)
endif
endif
LAUNCHER := portal-launcher/target/portal/lib/launcher.jar
SOURCES := $(shell find pom.xml portal-*/pom.xml portal-*/src/main keycloak -type f -not -path "portal-bench/*" 2>/dev/null)

# Totals of the Surefire and Failsafe reports of all modules.
TOTALS = cat portal-*/target/*-reports/TEST-*.xml 2>/dev/null | grep -o '<testsuite [^>]*>' | awk '{ \
      match($$0, / tests="[0-9]+"/); t += substr($$0, RSTART + 8, RLENGTH - 9); \
      match($$0, / failures="[0-9]+"/); f += substr($$0, RSTART + 11, RLENGTH - 12); \
      match($$0, / errors="[0-9]+"/); f += substr($$0, RSTART + 9, RLENGTH - 10); \
      match($$0, / skipped="[0-9]+"/); s += substr($$0, RSTART + 10, RLENGTH - 11) } \
      END { printf "%d passed, %d failed, %d skipped\n", t - f - s, f, s }'

.DEFAULT_GOAL := help
.PHONY: help run dev seed build checked release advisories parts test test-long test-all bench schema shape check format clean tools preflight chromium validators

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

# The launcher starts other processes and does little itself, hence the JVM options. `exec` replaces the shell: make forwards a signal to its
# child only, and a shell would end and leave the launcher running.
START = exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar $(LAUNCHER)

run: tools $(LAUNCHER) ## start the portal with everything it needs; Ctrl-C stops it
	@$(START)

dev: tools $(LAUNCHER) ## do the same with pages and styles read from the sources; a debugger can attach with PORTAL_DEBUG_PORT=5005
	@export PORTAL_PAGES=portal-web/src/main/webapp; $(START)

seed: tools $(LAUNCHER) ## add generated data to the running demonstration, as in SIZE=10k, 100k or 1m; SIGNATURES=1m for a petition
	@java -jar $(LAUNCHER) $(if $(SIGNATURES),seed-signatures $(SIGNATURES),seed $(or $(SIZE),10k) $(ORGANISATIONS))

build: tools $(LAUNCHER) ## build what is missing, without tests

# Only what the running portal needs, without tests and checks (decision 0110).
$(LAUNCHER): $(SOURCES)
	@rm -f target/sbom.json
	@.ci/build $(MVN) -B -Dquick -T2 package
	@touch $(LAUNCHER)

# `make run` and `make test` compile without checks: `make check` and `make release` compile their classes again.
check release: checked
checked:
	@for mark in portal-*/target/unchecked; do \
	  [ ! -e "$$mark" ] || (cd "$${mark%unchecked}" && rm -rf classes test-classes maven-status unchecked); \
	done

# The list of parts needs Maven with a network; the licences are always included.
LISTED = $(if $(filter -o --offline,$(MVN)),,-Psbom)

COMPLETE = $(MVN) -q -B -DskipTests $(LISTED) package

# A release contains nothing of an earlier build, and always the list of its parts.
OUTPUT = target/sbom.json $(foreach part,classes test-classes generated-sources maven-status open verify licences portal,portal-*/target/$(part))

release: tools ## make the archive that operators install, with checksums and SBOM, in target/release; PORTAL_RELEASE_KEY signs them
	@rm -rf $(OUTPUT)
	@set -- $$(.ci/version) && $(MVN) -q -B -DskipTests -Dcompiler.warnings= $(LISTED) -Drevision=$$1 -Dproject.build.outputTimestamp=$$2 package \
	  && .ci/release portal-launcher/target/portal target/release $$1 $$2

advisories: tools $(LAUNCHER) ## compare the build with a local copy of security advisories, as in FROM=maven.zip (docs/operations.md)
	@test -n '$(FROM)' || { echo "FROM has to name a folder or a ZIP file of advisories, as in FROM=maven.zip."; exit 1; }
	@[ -e portal-launcher/target/portal/sbom.json ] || { $(COMPLETE); }
	@java -jar $(LAUNCHER) advisories '$(FROM)'

PARTS = portal-launcher/src/test/java

parts: tools $(LAUNCHER) ## query Maven Central for the age of each dependency, and update docs/parts.csv
	@javac -d target/parts -cp 'portal-launcher/target/portal/lib/*' -sourcepath $(PARTS) $(PARTS)/ngo/portal/parts/LookAtParts.java
	@java -cp 'target/parts:portal-launcher/target/portal/lib/*' ngo.portal.parts.LookAtParts '$(MVN)' \
	  "org.codehaus.mojo:versions-maven-plugin:$$(sed -n '/>versions-maven-plugin</,/<version>/s/.*<version>\(.*\)<.*/\1/p' pom.xml):display-dependency-updates"

comma := ,

# ONLY runs the named tests alone, with everything that has to be built and started for them; classes named *IT need a packaged portal.
NAMED = $(if $(ONLY),-Dtest.left= -Dtest='$(ONLY)$(comma)!*IT' -Dit.test='$(ONLY)' -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false)

# Format, Error Prone and NullAway run in `make check` only; they do not change the classes that are tested.
UNCHECKED = -Dspotless.check.skip=true -Dcompiler.checks=-g
VERIFY = rm -f portal-*/target/*-reports/TEST-*.xml target/sbom.json; mkdir -p target; touch target/build.start; \
  .ci/processor-seconds $(MVN) -B $(LANES) verify $(UNCHECKED)
# Two modules at a time: the tests of the services use one processor and run beside those of the pages and the launcher. A machine with one
# processor has one module and one test process at a time.
ifeq ($(shell nproc 2>/dev/null),1)
VERIFY += -Dtest.processes=1
else
LANES = -T2
endif
# The full number of repetitions and variants, ordered by the durations of the long tests.
WHOLE = -Dtest.variants=true -Dtest.order=longest-first-parts

test: tools preflight chromium validators ## run the regular tests and print the totals, or selected tests, as with ONLY='ApiIT,*StoryIT'
	@$(VERIFY) $(NAMED); status=$$?; .ci/unchecked; .ci/longest-first longest-first; $(TOTALS); exit $$status

test-long: tools preflight chromium validators ## run one of six parts of the long tests, as in PART=3: other servers, several nodes, upgrades, crashes, every page in each theme
	@case '$(PART)' in [1-6]) ;; *) echo "PART has to be a number from 1 to 6, as in PART=3."; exit 1;; esac
	@$(VERIFY) -Dtest.left= -Dtest.tags=part-$(PART) $(WHOLE); status=$$?; .ci/unchecked; .ci/longest-first longest-first-parts; $(TOTALS); exit $$status

test-all: tools preflight chromium validators ## run the regular tests and all six parts
	@$(VERIFY) -Dtest.left= $(WHOLE); status=$$?; .ci/unchecked; $(TOTALS); exit $$status

# The format is checked by a second Maven, beside the compiler, which uses one processor.
check: tools ## run the unit tests and static analysis
	@$(MVN) -q -B spotless:check & format=$$!; \
	  $(MVN) -q -B $(LANES) -Dspotless.check.skip=true package; status=$$?; wait $$format && exit $$status

bench: tools $(LAUNCHER) ## benchmark pages and signatures with 10 thousand and a million documents; SIZES=10k PAGES=list,signing for less
	@$(MVN) -q -B -DskipTests -Pbench -pl portal-bench -am package
	@java -Dbench.pages='$(PAGES)' -cp 'portal-bench/target/classes:portal-persistence/target/classes:portal-bench/target/bare/WEB-INF/lib/*' ngo.portal.bench.Bench $(SIZES)

schema: tools ## compare the database schema with that of another revision, as in FROM=main; TO=… names one instead of this tree
	@test -n '$(FROM)' || { echo "FROM has to name a revision, as in FROM=main."; exit 1; }
	@$(MVN) -q -B verify -pl portal-persistence -am -Dtest=NoneTest -Dit.test=SchemaDifference -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dfailsafe.failIfNoSpecifiedTests=false -Dschema.from='$(FROM)' -Dschema.to='$(TO)'; \
	  status=$$?; rm -f portal-persistence/target/failsafe-reports/*SchemaDifference* portal-persistence/target/failsafe-reports/failsafe-summary.xml; exit $$status

shape: ## print the size of the code base beside its bounds: files, methods, packages, kinds, migrations, words, tests
	@.ci/shape

format: tools ## format the sources and the pages
	@$(MVN) -q -B -Pbench spotless:apply
	@javac -d target/format -sourcepath portal-web/src/test/java portal-web/src/test/java/ngo/portal/page/FormatPages.java
	@java -cp target/format ngo.portal.page.FormatPages portal-web/src/main/webapp portal-bench/src/main/webapp

clean: ## remove build output; the data in .portal remain
	rm -rf target portal-*/target

tools:
	@command -v $(firstword $(MVN)) >/dev/null 2>&1 || { echo "Building the portal needs Maven, but $(firstword $(MVN)) was not found."; exit 1; }
	@[ '$(firstword $(MVN))' != ./mvnw ] || command -v unzip >/dev/null 2>&1 \
	  || { echo "Maven is not on the PATH, and downloading it needs unzip: install Maven or unzip."; exit 1; }
	@[ -n '$(JDK)' ] || { echo "The portal needs a JDK, version 21 or newer; none was found in JAVA_HOME, on the PATH or in /usr/lib/jvm."; exit 1; }

preflight:
	@.ci/preflight

BROWSER = { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null 2>&1

# Chromium's headless shell, which needs half the processor time: Debian's package if make may install it, otherwise an installed Chromium,
# otherwise the one that Playwright downloads.
chromium:
	@[ -x /usr/lib/chromium/chromium-headless-shell ] || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && { \
	    offered() { apt-cache policy chromium-headless-shell 2>/dev/null | grep -q 'Candidate: [0-9]'; }; \
	    offered || $(BROWSER) || apt-get -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 update >/dev/null 2>&1; \
	    offered && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium-headless-shell fonts-noto-core >/dev/null 2>&1; } \
	  } || $(BROWSER) || echo "No Chromium is installed; Playwright downloads its own for the browser tests."

VALIDATORS = haproxy pgbouncer nginx-light caddy docker-compose prometheus kubernetes-client postgresql-client curl unzip openssl \
  firefox-esr golang-go golang-golang-x-mod-dev litetlog pgbackrest openssh-client

# Programs that validate the files in ops/, run in front of the portals of tests, verify published proofs, or are required by
# docs/installation.md: Debian's packages if make may install them. None is started as a service. If one is missing, the test that needs it is skipped and reports it.
validators:
	@[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || exit 0; \
	  for validator in haproxy pgbouncer nginx caddy docker-compose promtool kubectl psql curl unzip openssl firefox-esr go spicy-litetlog pgbackrest ssh-keygen; do command -v $$validator >/dev/null 2>&1 || missing=yes; done; \
	  [ -n "$${missing:-}" ] || exit 0; \
	  offered() { apt-cache policy haproxy 2>/dev/null | grep -q 'Candidate: [0-9]'; }; \
	  offered || apt-get -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 update >/dev/null 2>&1; \
	  offered || exit 0; \
	  start=/usr/sbin/policy-rc.d; \
	  [ -e $$start ] || { trap "rm -f $$start" EXIT; printf '#!/bin/sh\nexit 101\n' > $$start; chmod 755 $$start; }; \
	  for validator in $(VALIDATORS); do \
	    DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 install -y --no-install-recommends $$validator >/dev/null 2>&1 || true; \
	  done
