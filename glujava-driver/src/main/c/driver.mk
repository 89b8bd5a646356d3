# The driver of all fops in all modes, and the library it loads, both under AddressSanitizer (leaks too) and
# UndefinedBehaviorSanitizer. Read after the native part's own Makefile, in that one's folder:
#   make -C ../glujava-native/src/main/c -f Makefile -f .../driver.mk driver OUT=DIR GENERATED=.. DRIVER_GENERATED=..

DRIVER_SOURCE := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))
DRIVER := $(OUT)/driver
# Values of every kind, their comparison, and a small GlusterFS process, from the native tests.
DRIVER_SHARED := ended sample_objects sample_structs samples same world
# The same generated code winds to the driver, and replies to it; the library's counts are read.
DRIVER_OBJECTS := $(patsubst %,$(OUT)/driver-obj/%.o,\
	$(notdir $(basename $(wildcard $(DRIVER_SOURCE)/*.c))) $(DRIVER_SHARED) \
	data/copy data/payload data/value instance/counts thread/thread_slot fops)

SANITIZED := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
ALL_CFLAGS += $(SANITIZED)
LDFLAGS += $(SANITIZED)
DRIVER_CPPFLAGS = $(CPPFLAGS) -I$(DRIVER_SOURCE) -I$(CHECK_SOURCE) -I$(DRIVER_GENERATED) \
	-DCHECK_FOLDER='"$(abspath $(OUT))"'

vpath %.c $(CHECK_SOURCE)

driver: $(DRIVER) $(LIBRARY)

$(DRIVER): $(DRIVER_OBJECTS)
	@$(CC) -o $@ $(DRIVER_OBJECTS) $(SANITIZED) -lcmocka -lglusterfs -luuid -lpthread -ldl

define COMPILE_FOR_DRIVER
@mkdir -p $(@D)
@$(CC) $(DRIVER_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
endef

# The driver's own files first, because the native tests may have a file of the same name.
$(OUT)/driver-obj/%.o: $(DRIVER_SOURCE)/%.c $(OUT)/obj/flags
	$(COMPILE_FOR_DRIVER)

$(OUT)/driver-obj/%.o: %.c $(OUT)/obj/flags
	$(COMPILE_FOR_DRIVER)

-include $(DRIVER_OBJECTS:.o=.d)

.PHONY: driver
