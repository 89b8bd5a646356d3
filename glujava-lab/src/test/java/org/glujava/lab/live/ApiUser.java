package org.glujava.lab.live;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** A program in Java that uses a volume through libgfapi: VOLFILE LOG. */
final class ApiUser {
    private static final int LOG_INFO = 7;

    private ApiUser() {}

    public static void main(String[] arguments) {
        NativeLibrary gfapi = NativeLibrary.getInstance("gfapi");
        Pointer volume = gfapi.getFunction("glfs_new").invokePointer(new Object[] {"gfapi"});
        call(gfapi, "glfs_set_volfile", volume, arguments[0]);
        call(gfapi, "glfs_set_logging", volume, arguments[1], LOG_INFO);
        System.out.println("init " + call(gfapi, "glfs_init", volume));
        System.out.flush();
        // Its remaining threads must not keep the process from ending.
    }

    private static int call(NativeLibrary library, String name, Object... arguments) {
        Function function = library.getFunction(name);
        return function.invokeInt(arguments);
    }
}
