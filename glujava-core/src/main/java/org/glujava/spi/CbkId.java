package org.glujava.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** The cbks that a translator can have (GlusterFS: {@code struct xlator_cbks}). */
public enum CbkId {
    FORGET("forget", Inode.class),
    RELEASE("release", Fd.class),
    RELEASEDIR("releasedir", Fd.class),
    FDCLOSE("fdclose", Fd.class),
    FDCLOSEDIR("fdclosedir", Fd.class),
    INVALIDATE("invalidate", Inode.class),
    CLIENT_DESTROY("clientDestroy", Client.class),
    CLIENT_DISCONNECT("clientDisconnect", Client.class),
    ICTXMERGE("ictxmerge", Fd.class, Inode.class, Inode.class);

    private final String methodName;
    private final List<Class<?>> parameters;

    CbkId(String methodName, Class<?>... parameters) {
        this.methodName = methodName;
        this.parameters = List.of(parameters);
    }

    /** The name of a {@code @Cbk} method for it. */
    public String methodName() {
        return methodName;
    }

    /** The types of what it takes, in their order. */
    public List<Class<?>> parameters() {
        return parameters;
    }

    /** The cbk of a {@code @Cbk} method. */
    public static Optional<CbkId> named(String methodName) {
        return Arrays.stream(values()).filter(cbk -> cbk.methodName.equals(methodName)).findFirst();
    }
}
