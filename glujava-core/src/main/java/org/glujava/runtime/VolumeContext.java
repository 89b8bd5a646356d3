package org.glujava.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.record.Operations;
import org.glujava.type.Credentials;

/** What a translator is told of its volume. */
record VolumeContext(VolumeDescription description, String translator, System.Logger logger, Operations operations)
        implements TranslatorContext {
    @Override
    public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
        if (!subvolumes().contains(child)) {
            throw new IllegalArgumentException(child + " is no child of this translator; it has " + subvolumes());
        }
        return operations.start(child, credentials, args);
    }

    @Override
    public String volume() {
        return description.volume();
    }

    @Override
    public List<Subvolume> subvolumes() {
        return description.subvolumes();
    }
}
