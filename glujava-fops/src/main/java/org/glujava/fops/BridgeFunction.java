package org.glujava.fops;

import java.util.List;

/**
 * A function of {@code glujava.so} that Java calls.
 *
 * @param result the type of its result
 * @param name its name, without the prefix that all have in C
 * @param parameters its parameters, in order
 */
public record BridgeFunction(Type result, String name, List<Parameter> parameters) {
    /** The types of results and parameters. */
    public enum Type {
        VOID("void", "void", "V"),
        INT("int32_t", "jint", "I"),
        LONG("int64_t", "jlong", "J"),
        DOUBLE("double", "jdouble", "D"),
        TEXT("const char *", "jbyteArray", "[B"),
        BYTES("const char *", "jbyteArray", "[B"),
        OUT("char *", "jbyteArray", "[B");

        private final String c;
        private final String jni;
        private final String descriptor;

        Type(String c, String jni, String descriptor) {
            this.c = c;
            this.jni = jni;
            this.descriptor = descriptor;
        }

        /** Returns the type in C. */
        public String c() {
            return c;
        }

        /** Returns the type that JNI has for it. */
        public String jni() {
            return jni;
        }

        /** Returns the type in the descriptor of a Java method. */
        public String descriptor() {
            return descriptor;
        }

        /** Returns whether it is an array of bytes in Java. */
        public boolean isArray() {
            return descriptor.startsWith("[");
        }
    }

    /**
     * A parameter.
     *
     * @param type its type
     * @param nullable whether an array may be null
     * @param name its name
     */
    public record Parameter(Type type, boolean nullable, String name) {}

    public BridgeFunction {
        parameters = List.copyOf(parameters);
    }

    /** Returns the name of the function in C, which the Java method has too. */
    public String symbol() {
        return "glujava_" + name;
    }
}
