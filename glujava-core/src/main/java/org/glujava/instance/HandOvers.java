package org.glujava.instance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glujava.FdContext;
import org.glujava.HandOver;
import org.glujava.InodeContext;
import org.glujava.context.Contexts;

/** What a version of a translator hands over to the next one: the author's objects, and the values in contexts. */
public final class HandOvers {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private boolean sealed;

    /** Of an inode context, an fd context, or an object of the author's. */
    private enum Kind {
        INODES,
        FDS,
        OBJECT
    }

    private record Item(Kind kind, Class<?> type, Object of, HandOver<Object, Object> handOver) {
        Object give(Object value) {
            return type.cast(handOver.give(value));
        }
    }

    <T, S> void ofInodes(String name, Class<S> type, InodeContext<T> context, HandOver<T, S> handOver) {
        add(name, Kind.INODES, type, context, handOver);
    }

    <T, S> void ofFds(String name, Class<S> type, FdContext<T> context, HandOver<T, S> handOver) {
        add(name, Kind.FDS, type, context, handOver);
    }

    <T, S> void ofObject(String name, Class<S> type, T object, HandOver<T, S> handOver) {
        add(name, Kind.OBJECT, type, object, handOver);
    }

    @SuppressWarnings("unchecked") // Called only with the values of this context, and with an instance of the type.
    private synchronized void add(String name, Kind kind, Class<?> type, Object of, HandOver<?, ?> handOver) {
        if (sealed) {
            throw new IllegalStateException("handOver '" + name + "' was called after the translator's constructor");
        }
        if (isOfJar(type)) {
            throw new IllegalArgumentException("handOver '" + name + "': another version cannot use " + type.getName()
                    + ", because it is a class of the translator's jar");
        }
        Item item = new Item(kind, type, of, (HandOver<Object, Object>) handOver);
        if (items.putIfAbsent(name, item) != null) {
            throw new IllegalArgumentException("handOver is called twice with the name '" + name + "'");
        }
    }

    /** The classes of GluJava's own class loader, and of those above it, are the same for all versions. */
    private static boolean isOfJar(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        for (ClassLoader shared = HandOvers.class.getClassLoader(); shared != null; shared = shared.getParent()) {
            if (element.getClassLoader() == shared) {
                return false;
            }
        }
        return element.getClassLoader() != null;
    }

    /** Called after the translator's constructor: nothing can be added after this. */
    synchronized void seal() {
        sealed = true;
    }

    /**
     * Takes what the old version gives by the same name and type.
     *
     * @throws StartFailure when the author's code throws
     */
    void takeFrom(HandOvers old) throws StartFailure {
        for (Map.Entry<String, Item> each : items.entrySet()) {
            Item to = each.getValue();
            Item from = old.items.get(each.getKey());
            if (from == null || from.kind() != to.kind() || from.type() != to.type()) {
                continue;
            }
            try {
                if (to.kind() == Kind.OBJECT) {
                    to.handOver().take(from.give(from.of()));
                } else {
                    Contexts.copy(from.of(), to.of(), value -> to.handOver().take(from.give(value)));
                }
            } catch (Throwable t) {
                throw new StartFailure(
                        "the hand-over of '" + each.getKey() + "' to the new version failed",
                        ThrowableText.withPlace(t),
                        "The failure is in the translator's own code: ask its author.",
                        t);
            }
        }
    }
}
