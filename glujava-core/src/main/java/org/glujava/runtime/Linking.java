package org.glujava.runtime;

import java.util.HashSet;
import java.util.Set;

/**
 * Has the JVM check the classes of a translator before the first fop. Nothing of them is initialized, and what their
 * methods use may be missing. Where libraries are in the jar, too, a class of theirs may lack what nobody needs. There
 * are no lambdas in it: they take long in a young JVM.
 */
final class Linking {
    /** Above so many classes only those of the translator are linked. */
    private static final int ALL = 300;

    private final ClassLoader loader;
    private final Set<String> classes;
    private final Set<String> packages = new HashSet<>();

    /** @param ownClasses classes of the translator, whose packages are its own */
    Linking(ClassLoader loader, Set<String> classes, String... ownClasses) {
        this.loader = loader;
        this.classes = classes;
        for (String name : ownClasses) {
            packages.add(packageOf(name.replace('.', '/')));
        }
    }

    /** Throws LinkageError for a class that the JVM cannot use. */
    void check() {
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
            // The JVM links a class before it tells its fields.
            Class.forName(name.replace('/', '.'), false, loader).getFields();
        } catch (ClassNotFoundException e) {
            throw (LinkageError) new NoClassDefFoundError(name).initCause(e);
        } catch (LinkageError e) {
            if (own || isBroken(e)) {
                throw (LinkageError) new LinkageError("class " + name).initCause(e); // not every message names it
            }
        }
    }

    /** Whether the class itself is the reason, and not what it lacks. */
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

    /** With a slash behind; empty for none. */
    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
