"""Uses a volume through libgfapi, VOLFILE LOG HOW, and then crashes. HOW: faulthandler is set "before" that, or "after"."""
import ctypes
import faulthandler
import os
import resource
import sys
import time

LOG_INFO_LEVEL = 7
ROUNDS = 10

volfile, log, how = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
gfapi = ctypes.CDLL("libgfapi.so.0", use_errno=True)
gfapi.glfs_new.restype = ctypes.c_void_p
if how == "before":
    faulthandler.enable()
volume = ctypes.c_void_p(gfapi.glfs_new(b"host"))
gfapi.glfs_set_volfile(volume, volfile.encode())
gfapi.glfs_set_logging(volume, log.encode(), LOG_INFO_LEVEL)
if gfapi.glfs_init(volume) != 0:
    sys.exit("init")
if how == "after":
    faulthandler.enable()
    time.sleep(3)
stat = ctypes.create_string_buffer(1024)
for _ in range(0 if "PLAIN" in os.environ else ROUNDS):
    for name in (b"/null", b"/collect", b"/pipe"):
        gfapi.glfs_lstat(volume, name, stat)
        if os.strerror(ctypes.get_errno()) != "No data available":
            sys.exit(name)
ctypes.string_at(0)
