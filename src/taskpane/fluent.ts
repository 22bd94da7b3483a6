/** What the pane uses of Fluent, from the packages of the single components: the package of all of them installs forty more. */
import { Button as FluentButton, type ButtonProps } from "@fluentui/react-button";
import { Checkbox as FluentCheckbox, type CheckboxProps } from "@fluentui/react-checkbox";
import { Input as FluentInput, type InputProps } from "@fluentui/react-input";
import type { NamedExoticComponent, RefAttributes } from "react";

export { Field } from "@fluentui/react-field";
export { Link } from "@fluentui/react-link";
export { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-message-bar";
export { ProgressBar } from "@fluentui/react-progress";
export { FluentProvider } from "@fluentui/react-provider";
export { Radio, RadioGroup } from "@fluentui/react-radio";
export { Select } from "@fluentui/react-select";
export { Slider } from "@fluentui/react-slider";
export { Spinner } from "@fluentui/react-spinner";
export { Textarea } from "@fluentui/react-textarea";
export { createDarkTheme, createLightTheme, tokens, type BrandVariants, type Theme } from "@fluentui/react-theme";
export { makeStyles, mergeClasses } from "@griffel/react";

/**
 * Controls whose element the pane takes hold of by a `ref`. Fluent infers that element from a handler's type, which under
 * exactOptionalPropertyTypes may be undefined and then infers nothing; here it is said.
 */
type Holding<Props, Element> = NamedExoticComponent<Props & RefAttributes<Element>>;

export const Button = FluentButton as Holding<ButtonProps, HTMLButtonElement>;
export const Checkbox = FluentCheckbox as Holding<CheckboxProps, HTMLInputElement>;
export const Input = FluentInput as Holding<InputProps, HTMLInputElement>;
