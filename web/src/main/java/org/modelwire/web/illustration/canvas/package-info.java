/** A drawing as shapes and colours, and what becomes of it: an SVG document or a PNG image, either with its XMP. */
package org.modelwire.web.illustration.canvas;
