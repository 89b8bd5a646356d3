package org.glujava.fops.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glujava.fops.FopEntry;

/**
 * A project to be made.
 *
 * @param folder its folder, whose name is the translator's name
 * @param packageName the package of its classes
 * @param fops the fops that get a method
 */
record Project(Path folder, String packageName, List<FopEntry> fops) {

    /** Returns the translator's name. */
    String name() {
        return folder.getFileName().toString();
    }

    /**
     * Returns the class name: {@code ReadOnly} for {@code read-only}. A name that is taken by Java or an import, or
     * begins with a digit, gets an addition.
     */
    String className() {
        var pascal = new StringBuilder();
        for (String word : name().split("-")) {
            pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        if (Character.isDigit(pascal.charAt(0))) {
            return "Translator" + pascal;
        }
        Set<String> imports = new TreeSet<>(TranslatorClass.imports(this));
        imports.addAll(TestClass.imports(this));
        boolean taken = imports.stream().anyMatch(type -> type.endsWith("." + pascal)) || isOfJava(pascal.toString());
        return taken ? pascal + "Translator" : pascal.toString();
    }

    private static boolean isOfJava(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) { // LinkageError: the file system ignores case
            return false;
        }
    }
}
