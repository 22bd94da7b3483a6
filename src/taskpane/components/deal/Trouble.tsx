/** A state in which there is nothing to draw: what is the matter, and what to do. */
export { Notice as Trouble } from "../Notice";
