package org.glujava.runtime;

import java.util.HashSet;
import java.util.Set;

/**
 * Has the JVM link the classes of a translator before the first fop. No class is initialized. A class that a method
 * uses may be missing, and so may a class that a library in the jar needs.
 *
 * <p>The code has no lambdas, which are slow in a JVM that has just started.
 */
final class ClassLinking implements Runnable {
    /** In a jar with more classes, only the translator's own packages are linked. */
    private static final int ALL = 300;

    private final ClassLoader loader;
    private final Set<String> classes;
    private final Set<String> packages = new HashSet<>();

    /** @param ownClasses classes of the translator; their packages count as its own */
    ClassLinking(ClassLoader loader, Set<String> classes, String... ownClasses) {
        this.loader = loader;
        this.classes = classes;
        for (String name : ownClasses) {
            packages.add(packageOf(name.replace('.', '/')));
        }
    }

    /** Throws LinkageError for a class that the JVM cannot use. */
    @Override
    public void run() {
        boolean all = classes.size() <= ALL;
        for (String name : classes) {
            boolean own = isOwn(name);
            if (own || all) {
                link(name, own);
            }
        }
    }

    private void link(String name, boolean own) {
        try {
            // The JVM links a class before it returns its fields.
            var unused = Class.forName(name.replace('/', '.'), false, loader).getFields();
        } catch (ClassNotFoundException e) {
            throw (LinkageError) new NoClassDefFoundError(name).initCause(e);
        } catch (LinkageError e) {
            if (own || isBroken(e)) {
                throw (LinkageError) new LinkageError("class " + name).initCause(e); // not every message has the name
            }
        }
    }

    /** Returns whether the class itself is broken, and not a missing class the reason. */
    private static boolean isBroken(LinkageError e) {
        return e instanceof VerifyError
                || e instanceof ClassFormatError && !(e instanceof UnsupportedClassVersionError);
    }

    private boolean isOwn(String name) {
        for (String own : packages) {
            if (own.isEmpty() ? name.indexOf('/') < 0 : name.startsWith(own)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the package with a slash at the end; empty for none. */
    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
