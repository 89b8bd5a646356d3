package org.glujava.runtime;

import com.sun.jna.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the meta-translator exports ({@code bridge/*.c}), with JNA's direct mapping. Instances and calls
 * are identified by numbers.
 */
final class Natives {
    private Natives() {}

    /**
     * Called for each turn of a call: {@code event} is one of {@code EVENT_..}. Returns a verdict. Only numbers, for
     * speed.
     */
    interface Upcall extends Callback {
        int upcall(int call, int event);
    }

    /**
     * Called for the life cycle of an instance: {@code operation} is one of {@code CONTROL_..}. Returns 0 for success.
     */
    interface Control extends Callback {
        int control(int operation, int instance);
    }

    /** Called with a notice: {@code what} is one of {@code NOTICE_..}. Returns one of {@code ANSWER_..}. */
    interface Notice extends Callback {
        int notice(int instance, int what, long bytes, int size);
    }

    static native void glujava_register(Upcall upcall, Control control, Notice notice);

    static native long glujava_slab(int index);

    static native int glujava_suspend(int call);

    static native int glujava_keep_args(int call);

    static native int glujava_resume(int call, int suspension, int verdict);

    static native long glujava_keep(int call, byte[] bytes, int size);

    static native int glujava_credentials(int call, byte[] out, int capacity);

    static native int glujava_branch(int call, int first);

    static native int glujava_operation(int instance, byte[] credentials, int size);

    static native int glujava_start(int call);

    static native void glujava_cancel(int call);

    static native int glujava_retain(int instance, int kind, long object);

    static native void glujava_release(int instance, int kind, long object);

    static native long glujava_make(int instance, int kind, long inode, int flags, long pid);

    static native long glujava_context(int instance, int kind, long object, int make);

    static native long glujava_endings();

    static native int glujava_unpack(int kind, long pointer, byte[] out, int capacity);

    static native long glujava_pack(int call, int kind, long base, byte[] content, int size);

    static native int glujava_copy(int instance, byte[] file, byte[] reason, int capacity);

    static native void glujava_forget(int copy);

    static native int glujava_log_level(int instance);

    static native int glujava_leave(int instance);

    static native void glujava_left(int instance);

    static native int glujava_passes_on(int instance);

    static native void glujava_log(
            int instance, int level, String file, String method, int line, long message, int errno, byte[] text);

    static native void glujava_log_process(int level, byte[] text);

    static native long glujava_inode_root(int instance, byte[] identity);

    static native long glujava_inode_find(int instance, byte[] gfid, byte[] identity);

    static native long glujava_inode_grep(int instance, long parent, byte[] name, byte[] identity);

    static native long glujava_inode_resolve(int instance, byte[] path, byte[] identity);

    static native long glujava_inode_link(
            int instance, long inode, long parent, byte @Nullable [] name, byte[] iatt, byte[] identity);

    static native int glujava_inode_path(int instance, long inode, byte @Nullable [] name, byte[] out, int capacity);

    static native int glujava_describe(int instance, byte[] out, int capacity);

    static native int glujava_graph_options(int instance, String type, String key, byte[] out, int capacity);

    static native int glujava_mounted_folder(int instance, byte[] out, int capacity);

    static native void glujava_identify(int instance, String translator, String className, String version, byte[] jar);

    static native void glujava_option(int instance, String keys, String type, double min, double max, byte[] texts);

    static native int glujava_leaves_out_unknown(int instance);

    static native int glujava_take_change(int instance);

    static native void glujava_hook(int instance, int fop, int wanted, String method);

    static native void glujava_listen(int instance, long events, int cbks, int sections);

    static native void glujava_ends(int instance, String methods);

    static native void glujava_put(long section, byte[] key, int keySize, byte[] value, int valueSize);

    static native void glujava_failed(int instance, String message, String detail, String hint);
}
