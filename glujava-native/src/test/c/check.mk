# make check: the unit tests of the native part, under AddressSanitizer (leaks too) and UndefinedBehaviorSanitizer.
# Included by the Makefile beside the sources. Needs cmocka (Debian: libcmocka-dev).

CHECK := $(OUT)/check
CHECK_SOURCE := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))
CHECK_TESTS := $(basename $(notdir $(wildcard $(CHECK_SOURCE)/*_test.c)))
CHECK_HELPERS := $(filter-out %_test,$(basename $(notdir $(wildcard $(CHECK_SOURCE)/*.c))))

INSTRUCTIONS := $(CHECK)/instructions
INSTRUCTIONS_SOURCE := $(CHECK_SOURCE)/../instructions
INSTRUCTIONS_WRAPPED := gj_window_fill gj_thread_attach_first

# Tests replace allocations, threads and the clock: see allocation.c and clock.c.
COMMA := ,
CHECK_WRAPPED := malloc calloc posix_memalign strdup clock_gettime gf_thread_create gf_thread_create_detached
CHECK_CPPFLAGS = $(CPPFLAGS) -I$(CHECK_SOURCE) -DCHECK_FOLDER='"$(abspath $(CHECK))"' \
	-DCHECK_LIBRARY='"$(abspath $(LIBRARY))"' -DCHECK_XLATORS='"$(shell glusterfs --print-xlatordir)"' \
	-DCHECK_MAIN_SOURCE='"$(CURDIR)"' -DCHECK_OUT='"$(CHECK)"' -DCHECK_GENERATED='"$(GENERATED)"'
CHECK_CPPFLAGS += -DCHECK_PROBE='"$(abspath $(PROBE))"'
CHECK_CPPFLAGS += -DCHECK_INSTRUCTIONS='"$(abspath $(INSTRUCTIONS_SOURCE))"'
CHECK_CFLAGS := -std=gnu11 -Wall -Wextra -Werror -O1 -g -fno-omit-frame-pointer \
	-fsanitize=address,undefined -fno-sanitize-recover=all
CHECK_LDFLAGS := $(addprefix -Wl$(COMMA)--wrap=,$(CHECK_WRAPPED)) -lcmocka -lglusterfs -luuid -lpthread -ldl

CHECK_MAIN_OBJECTS := $(SOURCES:%.c=$(CHECK)/main/%.o)
CHECK_HELPER_OBJECTS := $(CHECK_HELPERS:%=$(CHECK)/test/%.o)

# Checks the library as it was built, whatever its flags are. Builds it only if it is missing or out of date.
CHECK_STALE := $(shell find . $(GENERATED) -name '*.[ch]' -newer $(LIBRARY) 2>/dev/null || echo none)

check: $(if $(CHECK_STALE),$(LIBRARY)) $(CHECK_TESTS:%=$(CHECK)/%)
	@bash $(CHECK_SOURCE)/run.sh $(CHECK_TESTS:%=$(CHECK)/%)

# An archive, so that a test can replace an object: scripted_java.c replaces java.c and java_start.c.
$(CHECK)/libmain.a: $(CHECK_MAIN_OBJECTS)
	@rm -f $@
	@$(AR) rcs $@ $^

$(CHECK)/libhelpers.a: $(CHECK_HELPER_OBJECTS)
	@rm -f $@
	@$(AR) rcs $@ $^

# These tests use the real ones.
$(CHECK)/java_test $(CHECK)/direct_test: CHECK_BEFORE := $(CHECK)/main/jvm/java.o $(CHECK)/main/jvm/java_start.o

# The library's own objects, with its flags: what they do is counted. See fops.c.
$(INSTRUCTIONS)/fops: $(INSTRUCTIONS_SOURCE)/fops.c $(CHECK_SOURCE)/world.c $(if $(CHECK_STALE),$(LIBRARY)) FORCE
	@mkdir -p $(@D)
	@rm -f $(@D)/libmain.a
	@$(AR) rcs $(@D)/libmain.a $(OBJECTS)
	@$(CC) $(CHECK_CPPFLAGS) $(ALL_CFLAGS) -o $@ $(filter %.c,$^) $(@D)/libmain.a \
		$(addprefix -Wl$(COMMA)--wrap=,$(INSTRUCTIONS_WRAPPED)) -lcmocka -lglusterfs -luuid -lpthread -ldl

$(CHECK)/instructions_test: $(INSTRUCTIONS)/fops

$(CHECK)/probe_test: $(PROBE)

$(CHECK)/filter: $(FILTER_SOURCES) $(FILTER_HEADERS) $(CHECK)/flags
	@$(CC) $(FILTER_CFLAGS) $(CHECK_CFLAGS) -o $@ $(FILTER_SOURCES)

$(CHECK)/filter_test: $(CHECK)/filter

$(CHECK)/%_test: $(CHECK)/test/%_test.o $(CHECK)/libhelpers.a $(CHECK)/libmain.a $(CHECK)/flags
	@$(CC) $(CHECK_CFLAGS) -o $@ $< $(CHECK_BEFORE) -Wl,--start-group $(CHECK)/libhelpers.a $(CHECK)/libmain.a -Wl,--end-group $(CHECK_LDFLAGS)

$(CHECK)/main/%.o: %.c $(CHECK)/flags
	@mkdir -p $(@D)
	@$(CC) $(CHECK_CPPFLAGS) $(CHECK_CFLAGS) -MMD -MP -c -o $@ $<

$(CHECK)/test/%.o: $(CHECK_SOURCE)/%.c $(CHECK)/flags
	@mkdir -p $(@D)
	@$(CC) $(CHECK_CPPFLAGS) $(CHECK_CFLAGS) -MMD -MP -c -o $@ $<

$(CHECK)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CHECK_CPPFLAGS) $(CHECK_CFLAGS) $(CHECK_LDFLAGS)' | cmp -s - $@ || \
		echo '$(CC) $(CHECK_CPPFLAGS) $(CHECK_CFLAGS) $(CHECK_LDFLAGS)' > $@

-include $(wildcard $(CHECK)/main/*.d $(CHECK)/main/*/*.d $(CHECK)/test/*.d)

.SECONDARY: $(CHECK_TESTS:%=$(CHECK)/test/%.o)
.PHONY: check
