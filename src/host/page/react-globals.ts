/** Gives the grid's prebuilt files the React that they expect to find as globals; loaded before them. */
import * as React from "react";
import * as jsx from "react/jsx-runtime";
import * as ReactDOM from "react-dom";
import * as client from "react-dom/client";

// One global stands for react and its JSX runtime, the other for react-dom and its client.
Object.assign(globalThis, { React: { ...React, ...jsx }, ReactDOM: { ...ReactDOM, ...client } });
