package org.glujava.fops;

import java.util.List;

/**
 * Constants that belong together.
 *
 * @param javaName the name of their Java type
 * @param isBits whether a number can have several of them
 * @param isLong whether the number has 64 bits
 * @param meaning the subject of the constants, for the Javadoc
 * @param fields parts of the number that hold one constant at a time
 * @param constants the constants, in the order in which they are shown
 */
public record ConstantSet(
        String javaName, boolean isBits, boolean isLong, String meaning, List<Field> fields, List<Constant> constants) {

    /**
     * Bits of a number that form one value.
     *
     * @param javaName the name of the method that returns it
     * @param cName the name of the mask
     */
    public record Field(String javaName, String cName, long mask) {}

    /**
     * A constant.
     *
     * @param javaName its name in Java
     * @param cName its name in C
     * @param isKernels whether only the kernel's own headers have it
     * @param value its value as in the table, in a form that C and Java share
     * @param valueOnArm its value on aarch64
     * @param meaning its meaning, for the Javadoc
     */
    public record Constant(
            String javaName, String cName, boolean isKernels, String value, String valueOnArm, String meaning) {
        /** Returns whether it is the same on all machines. */
        public boolean isSame() {
            return value.equals(valueOnArm);
        }
    }
}
