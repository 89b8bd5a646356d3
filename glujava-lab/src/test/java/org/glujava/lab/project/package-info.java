/** Tests of what {@code ./glujava new} makes. */
package org.glujava.lab.project;
