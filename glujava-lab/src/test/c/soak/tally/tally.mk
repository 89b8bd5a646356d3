# The soak's own translator in C, which counts winds and answers. Read after the native part's Makefile, in that one's
# folder, because the same generated code winds and unwinds here:
#   make -C glujava-native/src/main/c -f Makefile -f .../tally.mk tally OUT=DIR GENERATED=.. TALLY_OUT=DIR

TALLY_SOURCE := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))
TALLY := $(TALLY_OUT)/tally.so
TALLY_OBJECTS := $(patsubst %,$(TALLY_OUT)/tally-obj/%.o,$(notdir $(basename $(wildcard $(TALLY_SOURCE)/*.c))) fops)

tally: $(TALLY)

$(TALLY): $(TALLY_OBJECTS)
	@$(CC) -o $@ $(TALLY_OBJECTS) $(LDFLAGS)

define COMPILE_FOR_TALLY
@mkdir -p $(@D)
@$(CC) $(CPPFLAGS) -I$(TALLY_SOURCE) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
endef

# The tally's own files first, because the native part may have a file of the same name.
$(TALLY_OUT)/tally-obj/%.o: $(TALLY_SOURCE)/%.c
	$(COMPILE_FOR_TALLY)

$(TALLY_OUT)/tally-obj/%.o: %.c
	$(COMPILE_FOR_TALLY)

-include $(TALLY_OBJECTS:.o=.d)

.PHONY: tally
